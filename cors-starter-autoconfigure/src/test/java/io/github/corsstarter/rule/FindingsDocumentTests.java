package io.github.corsstarter.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each code has its section in the documentation, and each section its code.
 */
class FindingsDocumentTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern SECTION = Pattern.compile("^## (.*)\n\n(.*)$", Pattern.MULTILINE);

	private static String document() throws IOException {
		return Files.readString(ROOT.resolve("docs/reference/findings.md"));
	}

	private static List<String> sections(int group) throws IOException {
		return SECTION.matcher(document()).results().map((MatchResult result) -> result.group(group)).toList();
	}

	static Stream<String> references() {
		return Stream.concat(Arrays.stream(FindingCode.values()).map(FindingCode::reference),
				Arrays.stream(ProblemCode.values()).map(ProblemCode::reference));
	}

	@Test
	void sectionsWhenComparedAreTheCodesInTheirOrder() throws IOException {
		List<String> codes = Stream
			.concat(Arrays.stream(FindingCode.values()).map(FindingCode::id),
					Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
			.toList();
		assertThat(codes).doesNotHaveDuplicates();
		assertThat(sections(1)).isEqualTo(codes);
	}

	@Test
	void sectionsWhenReadSayFirstWhatTheCodeDoesToAStart() throws IOException {
		List<String> starts = sections(2);
		assertThat(starts.subList(0, FindingCode.values().length)).allMatch((line) -> line.startsWith("**Finding"));
		assertThat(starts.subList(FindingCode.values().length, starts.size()))
			.allMatch((line) -> line.startsWith("**Problem"));
	}

	@ParameterizedTest
	@MethodSource("references")
	void referenceWhenFollowedLeadsToASection(String reference) throws IOException {
		String[] parts = reference.substring(reference.indexOf("docs/")).split("#");
		assertThat(Files.readString(ROOT.resolve(parts[0]))).contains("\n## " + parts[1] + "\n");
	}

}
