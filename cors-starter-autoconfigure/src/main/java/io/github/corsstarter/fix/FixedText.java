package io.github.corsstarter.fix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.KeyInLine;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

/**
 * The line of a configuration file, or the property, as it should have been written.
 */
final class FixedText {

	/** What may stand next to a value without being part of it. */
	private static final String BOUNDARY = "\\s,'\"\\[\\]={}";

	/** A line with nothing but the marks of a list or of a key. */
	private static final Pattern NOTHING_LEFT = Pattern.compile("\\s*-?\\s*['\"]{0,2}\\s*");

	/** An element of a YAML list that has a line of its own. */
	private static final Pattern BLOCK_ELEMENT = Pattern.compile("\\s*-\\s.*");

	private static final String REMOVE = "(remove this line)";

	/** What stands between values where a fix has several. */
	private static final String SEPARATOR = ", ";

	private final WrittenProperty written;

	private final String resolved;

	private final List<CorsPolicyProblem> problems;

	private final @Nullable String line;

	/**
	 * Fixes one property.
	 * @param written the property
	 * @param resolved its value, without placeholders
	 * @param problems all problems of that property
	 */
	FixedText(WrittenProperty written, String resolved, List<CorsPolicyProblem> problems) {
		this(written, resolved, problems, written.text());
	}

	FixedText(WrittenProperty written, String resolved, List<CorsPolicyProblem> problems, @Nullable String line) {
		this.line = line;
		this.written = written;
		this.resolved = resolved;
		this.problems = problems.stream().filter((problem) -> problem.fix() != null).toList();
	}

	/**
	 * The fixed text, several lines if need be, or {@code null} if it is not known.
	 */
	@Nullable String get() {
		if (this.problems.isEmpty()) {
			return null;
		}
		String fixed = (this.line != null) ? fix(this.line) : null;
		if (fixed == null || fixed.equals(this.line)) {
			return fixedProperty();
		}
		return NOTHING_LEFT.matcher(fixed).matches() ? REMOVE : fixed.strip();
	}

	private @Nullable String fixedProperty() {
		CorsPolicyProblem first = this.problems.get(0);
		String fix = String.valueOf(first.fix());
		if (PropertyOrigins.isAboutKey(first)) {
			return property(renamed(first.property(), fix), this.written.value());
		}
		String variable = this.written.placeholder();
		String property = (variable != null) ? variable + "=" + this.resolved
				: property(this.written.name(), this.written.value());
		String fixed = fix(property);
		if (!fixed.equals(property)) {
			return fixed;
		}
		return fix.isEmpty() ? null : property(this.written.name(), fix);
	}

	private String property(String name, String value) {
		return name + (this.written.isYaml() ? ": " : "=") + value;
	}

	private String renamed(String property, String fix) {
		if (this.written.isVariable()) {
			return WrittenProperty.variableOf(fix);
		}
		String name = this.written.name();
		return (name.length() > property.length()) ? fix + name.substring(property.length()) : fix;
	}

	private String fix(String text) {
		String fixed = text;
		for (CorsPolicyProblem problem : this.problems) {
			fixed = fix(fixed, problem, String.valueOf(problem.fix()));
		}
		return fixed;
	}

	private String fix(String text, CorsPolicyProblem problem, String fix) {
		if (PropertyOrigins.isAboutKey(problem)) {
			return KeyInLine.rename(text, problem.property(), fix);
		}
		// what was read as a duration may be written in another way
		boolean read = problem.code() == ProblemCode.INVALID_MAX_AGE && this.written.placeholder() == null;
		return replaceValue(text, read ? this.written.value() : problem.value(), fix);
	}

	/** A value that is to go takes its quotes and one of its commas with it. */
	private String replaceValue(String text, String value, String fix) {
		String whole = "(?<![^" + BOUNDARY + "])" + Pattern.quote(value) + "(?![^" + BOUNDARY + "])";
		if (fix.contains(SEPARATOR) && this.written.isElement()) {
			return replaceElement(text, Pattern.compile("(['\"]?)" + whole + "\\1"), fix.split(SEPARATOR));
		}
		if (!fix.isEmpty()) {
			return text.replaceFirst(whole, Matcher.quoteReplacement(fix));
		}
		String quoted = "['\"]?" + whole + "['\"]?";
		return text.replaceFirst(quoted + "\\s*,\\s*|\\s*,\\s*" + quoted + "|" + quoted, "");
	}

	/** Each value becomes an element of the list, on a line of its own if this one is. */
	private static String replaceElement(String text, Pattern element, String[] values) {
		Matcher matcher = element.matcher(text);
		if (!matcher.find()) {
			return text;
		}
		String quote = matcher.group(1);
		List<String> quoted = List.of(values).stream().map((value) -> quote + value + quote).toList();
		if (!BLOCK_ELEMENT.matcher(text).matches()) {
			return matcher.replaceFirst(Matcher.quoteReplacement(String.join(SEPARATOR, quoted)));
		}
		return quoted.stream()
			.map((value) -> matcher.replaceFirst(Matcher.quoteReplacement(value)).strip())
			.collect(Collectors.joining("\n"));
	}

}
