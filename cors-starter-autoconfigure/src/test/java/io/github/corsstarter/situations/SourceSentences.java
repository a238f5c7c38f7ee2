package io.github.corsstarter.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of source files: their texts of several words, with {@code …} for what is
 * only known at run time.
 */
final class SourceSentences {

	private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");

	private static final String TEXT = "\"(?:[^\"\\\\\n]|\\\\.)*\"";

	/** Texts that are joined, and short expressions between them. */
	private static final Pattern JOINED = Pattern
		.compile(TEXT + "(?:\\s*\\+\\s*(?:" + TEXT + "|[\\w.]+(?:\\([\\w., ]*\\))?(?=\\s*\\+)))*");

	private static final Pattern WORDS = Pattern.compile(".*[a-z]{2,} [a-z'(].*");

	private SourceSentences() {
	}

	static List<String> of(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.sorted()
				.flatMap((file) -> sentences(file).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> sentences(Path file) {
		try {
			List<String> sentences = new ArrayList<>();
			JOINED.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
				.results()
				.map(MatchResult::group)
				.map((text) -> text.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\"\\s*\\+[^\"]*\\+\\s*\"", "…"))
				.filter((text) -> text.length() > 2)
				.map((text) -> text.substring(1, text.length() - 1))
				.filter((text) -> WORDS.matcher(text).matches())
				.forEach((text) -> sentences.add(file.getFileName() + ": " + text));
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
