package io.github.corsstarter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Knows every regular expression of the product, and who writes what it reads. Of a text
 * that a client chose none may read more than a linear number of characters, so those
 * have no repetition within a repetition, and none next to another one.
 */
class RegularExpressionsTests {

	private static final Path LIST = Path.of("src/test/resources/regular-expressions.txt");

	/** A call, and the literal, the concatenation or the name that it is given. */
	private static final Pattern CALL = Pattern
		.compile("(?:Pattern\\s*\\.compile|\\.(?:matches|replaceAll|replaceFirst|split))\\("
				+ "((?:\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_.]++|\\s|\\+|Pattern\\.quote\\([a-z]+\\))+)[,)]");

	/** What is asked of other types than texts. */
	private static final Pattern OTHER_TYPE = Pattern.compile("(?:[a-z]\\w*|)");

	private static final Pattern REPEATED_GROUP = Pattern.compile(".*[*+][^()]*\\)[*+{].*");

	private static final Pattern ADJACENT = Pattern
		.compile(".*[*+]\\)?\\(?(?:\\?:)?(?:\\[[^]]*]|\\\\.|\\.|[^\\\\()\\[\\]])[*+].*");

	@Test
	void sourcesWhenSearchedHoldTheKnownExpressions() throws IOException {
		List<String> known = list().map((line) -> line.substring(line.indexOf(' ') + 1).strip()).toList();
		assertThat(found()).containsExactlyInAnyOrderElementsOf(known);
	}

	@Test
	void expressionsWhenClientsWriteTheTextRepeatNothingTwice() throws IOException {
		List<String> read = list().filter((line) -> line.startsWith("client ")).toList();
		assertThat(read).isNotEmpty().allSatisfy((line) -> {
			String expression = line.substring(line.indexOf(": ") + 2).replace("\\\\", "\\");
			assertThat(expression).doesNotMatch(REPEATED_GROUP).doesNotMatch(ADJACENT);
		});
	}

	@Test
	void checkWhenExpressionRepeatsTwiceFindsIt() {
		assertThat("(?:[a-z]+)*").matches(REPEATED_GROUP);
		assertThat("\\s*\\s*").matches(ADJACENT);
		assertThat("[^/]*([^?]*).*").matches(ADJACENT);
		assertThat("a*b*").matches(ADJACENT);
		assertThat("0|[1-9][0-9]{0,2}").doesNotMatch(ADJACENT).doesNotMatch(REPEATED_GROUP);
	}

	private static Stream<String> list() throws IOException {
		return Files.readAllLines(LIST).stream().filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

	private static List<String> found() throws IOException {
		List<String> found = new ArrayList<>();
		for (String module : List.of("cors-starter-core", "cors-starter-autoconfigure")) {
			try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
				files.filter((file) -> file.toString().endsWith(".java")).forEach((file) -> found.addAll(find(file)));
			}
		}
		return found;
	}

	private static List<String> find(Path file) {
		List<String> found = new ArrayList<>();
		Matcher call = CALL.matcher(read(file));
		while (call.find()) {
			String argument = call.group(1).replaceAll("\\s+", " ").strip();
			boolean regular = call.group().startsWith("Pattern") || !OTHER_TYPE.matcher(argument).matches()
					|| !call.group().startsWith(".matches");
			if (regular && (argument.startsWith("\"") || !argument.contains("::"))) {
				found.add(file.getFileName().toString().replace(".java", "") + ": " + argument);
			}
		}
		return found;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
