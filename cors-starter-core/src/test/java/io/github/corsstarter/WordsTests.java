package io.github.corsstarter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One word for one thing, in code, messages, metadata and documents: the words of the
 * list stay out of them.
 */
class WordsTests {

	private static final Path ROOT = Path.of("..");

	private static final Path LIST = Path.of("src/test/resources/words.txt");

	private static final Pattern FILE = Pattern.compile(".*\\.(java|md|json|yml|html|js)");

	/** What stands between words that follow each other: a new line of a text. */
	private static final Pattern NEW_LINE = Pattern.compile("\"?\\s*\\n\\s*(?:\\* |// |\\+ \"|# )?");

	/** The past, and what people write who come from elsewhere. */
	private static final List<String> OTHERS = List.of("CHANGELOG.md", "KeyHabits.java");

	static Stream<String> words() throws IOException {
		return Files.readAllLines(LIST).stream().filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

	@ParameterizedTest
	@MethodSource("words")
	void filesWhenSearchedDoNotHaveTheWord(String line) throws IOException {
		Pattern word = Pattern.compile(line.substring(0, line.indexOf(" = ")), Pattern.CASE_INSENSITIVE);
		List<String> found = new ArrayList<>();
		for (Path file : files()) {
			word.matcher(text(file)).results().map(MatchResult::group).forEach((hit) -> found.add(file + ": " + hit));
		}
		assertThat(found).as("say instead: %s", line.substring(line.indexOf(" = ") + 3)).isEmpty();
	}

	@Test
	void textWhenBrokenIntoLinesIsOne() {
		assertThat(NEW_LINE.matcher("what becomes\n\t * of it, \"no \"\n\t\t+ \"say").replaceAll(" "))
			.isEqualTo("what becomes of it, \"no  say");
	}

	private static String text(Path file) {
		try {
			return NEW_LINE.matcher(Files.readString(file)).replaceAll(" ").replaceAll(" +", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		try (Stream<Path> modules = Files.list(ROOT)) {
			for (Path module : modules.sorted().toList()) {
				String name = module.getFileName().toString();
				if (Files.isRegularFile(module)) {
					files.add(module);
				}
				else if (name.equals("docs")) {
					files.addAll(walk(module));
				}
				else if (name.startsWith("cors-starter") && Files.isDirectory(module.resolve("src/main"))) {
					files.addAll(walk(module.resolve("src/main")));
				}
			}
		}
		files.removeIf((file) -> !FILE.matcher(file.toString()).matches() || isOther(file));
		assertThat(files).hasSizeGreaterThan(300);
		return files;
	}

	private static boolean isOther(Path file) {
		return Stream.of(file.toString().split("/")).anyMatch(OTHERS::contains);
	}

	private static List<Path> walk(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

}
