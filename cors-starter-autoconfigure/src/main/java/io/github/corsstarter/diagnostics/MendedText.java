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

	/** A line that holds nothing but the marks of a list or of a key. */
	private static final Pattern NOTHING_LEFT = Pattern.compile("\\s*-?\\s*['\"]{0,2}\\s*");

	private static final String REMOVE = "(remove this line)";

	private final WrittenProperty written;

	private final List<CorsPolicyProblem> problems;

	/**
	 * Mends one property.
	 * @param written the property
	 * @param problems all problems of that property
	 */
	MendedText(WrittenProperty written, List<CorsPolicyProblem> problems) {
		this.written = written;
		this.problems = problems.stream().filter((problem) -> problem.fix() != null).toList();
	}

	/** The mended text, or {@code null} if there is no telling. */
	@Nullable String get() {
		if (this.problems.isEmpty()) {
			return null;
		}
		String line = lineOfFile();
		String mended = (line != null) ? mend(line) : null;
		if (mended == null || mended.equals(line)) {
			return mendedProperty();
		}
		return NOTHING_LEFT.matcher(mended).matches() ? REMOVE : mended.strip();
	}

	private @Nullable String mendedProperty() {
		CorsPolicyProblem first = this.problems.get(0);
		String fix = String.valueOf(first.fix());
		if (first.code() == ProblemCode.UNKNOWN_PROPERTY) {
			return argument(renamed(first.property(), fix) + "=" + this.written.value());
		}
		String property = this.written.name() + "=" + this.written.value();
		String mended = mend(property);
		if (!mended.equals(property)) {
			return argument(mended);
		}
		return fix.isEmpty() ? null : argument(this.written.name() + "=" + fix);
	}

	private String argument(String property) {
		return this.written.isArgument() ? "--" + property : property;
	}

	private String renamed(String property, String fix) {
		if (this.written.isVariable()) {
			return WrittenProperty.variableOf(fix);
		}
		String name = this.written.name();
		return (name.length() > property.length()) ? fix + name.substring(property.length()) : fix;
	}

	private String mend(String text) {
		String mended = text;
		for (CorsPolicyProblem problem : this.problems) {
			String fix = String.valueOf(problem.fix());
			mended = (problem.code() == ProblemCode.UNKNOWN_PROPERTY)
					? mended.replace(lastElement(problem.property()), lastElement(fix))
					: replaceValue(mended, problem.value(), fix);
		}
		return mended;
	}

	/** A value that is to go takes its quotes and one of its commas with it. */
	private static String replaceValue(String text, String value, String fix) {
		String whole = "(?<![^" + BOUNDARY + "])" + Pattern.quote(value) + "(?![^" + BOUNDARY + "])";
		if (!fix.isEmpty()) {
			return text.replaceFirst(whole, Matcher.quoteReplacement(fix));
		}
		String quoted = "['\"]?" + whole + "['\"]?";
		return text.replaceFirst(quoted + "\\s*,\\s*|\\s*,\\s*" + quoted + "|" + quoted, "");
	}

	private static String lastElement(String property) {
		return property.substring(property.lastIndexOf('.') + 1);
	}

	/** The line of the value, or of the key if that is what is wrong. */
	private @Nullable String lineOfFile() {
		TextResourceOrigin file = this.written.file();
		if (file == null || file.getResource() == null) {
			return null;
		}
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(file.getResource().getInputStream(), StandardCharsets.UTF_8))) {
			List<String> lines = reader.lines().limit(this.written.line() + 1L).toList();
			CorsPolicyProblem first = this.problems.get(0);
			String key = (first.code() == ProblemCode.UNKNOWN_PROPERTY) ? lastElement(first.property()) : "";
			for (int i = lines.size() - 1; i >= 0; i--) {
				if (lines.get(i).contains(key)) {
					return lines.get(i);
				}
			}
			return null;
		}
		catch (IOException ex) {
			// the file was there a moment ago; the report does without its line
			return null;
		}
	}

}
