package io.github.corsstarter.diagnostics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.TextResourceOrigin;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * The line of a configuration file, or the property, as it should have been written.
 */
final class MendedText {

	/** What may stand next to a value without being part of it. */
	private static final String BOUNDARY = "\\s,'\"\\[\\]={}";

	private final WrittenProperty written;

	private final List<CorsPolicyProblem> problems;

	/**
	 * Mends one property.
	 * @param written the property
	 * @param problems all problems of that property
	 */
	MendedText(WrittenProperty written, List<CorsPolicyProblem> problems) {
		this.written = written;
		this.problems = problems;
	}

	/** The mended text, or {@code null} if there is no telling. */
	@Nullable String get() {
		if (this.problems.stream().noneMatch((problem) -> problem.fix() != null)) {
			return null;
		}
		String line = lineOfFile();
		String mendedLine = (line != null) ? mend(line) : null;
		return (mendedLine != null && !mendedLine.equals(line)) ? mendedLine.strip() : mendedProperty();
	}

	private String mendedProperty() {
		CorsPolicyProblem first = this.problems.get(0);
		boolean renamed = first.code() == ProblemCode.UNKNOWN_PROPERTY && first.fix() != null;
		String value = renamed ? this.written.value() : mend(this.written.value());
		if (value.equals(this.written.value()) && !renamed) {
			value = String.valueOf(first.fix());
		}
		String name = renamed ? String.valueOf(first.fix()) : first.property();
		return withoutIndex(name) + "=" + value;
	}

	private static String withoutIndex(String property) {
		return property.replaceFirst("\\[[0-9]+]$", "");
	}

	private String mend(String text) {
		String mended = text;
		for (CorsPolicyProblem problem : this.problems) {
			if (problem.fix() != null) {
				mended = (problem.code() == ProblemCode.UNKNOWN_PROPERTY)
						? mended.replace(lastElement(problem.property()), lastElement(problem.fix()))
						: replaceValue(mended, problem.value(), problem.fix());
			}
		}
		return mended;
	}

	private static String replaceValue(String text, String value, String fix) {
		Pattern whole = Pattern
			.compile("(?<![^" + BOUNDARY + "])" + Pattern.quote(value) + "(?![^" + BOUNDARY + "])\\s*,?\\s*");
		Matcher matcher = whole.matcher(text);
		if (!matcher.find()) {
			return text;
		}
		String kept = fix.isEmpty() ? "" : matcher.group().replace(value, fix);
		return matcher.replaceFirst(Matcher.quoteReplacement(kept));
	}

	private static String lastElement(String property) {
		return property.substring(property.lastIndexOf('.') + 1);
	}

	private @Nullable String lineOfFile() {
		TextResourceOrigin file = this.written.file();
		if (file == null || file.getResource() == null || file.getLocation() == null) {
			return null;
		}
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(file.getResource().getInputStream(), StandardCharsets.UTF_8))) {
			return reader.lines().skip(file.getLocation().getLine()).findFirst().orElse(null);
		}
		catch (IOException ex) {
			// the file was there a moment ago; the report does without its line
			return null;
		}
	}

}
