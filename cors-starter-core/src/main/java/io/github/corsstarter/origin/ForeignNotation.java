package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Finds what belongs to another notation than that of an origin: the quotes of a shell,
 * several origins in one text, a regular expression.
 */
final class ForeignNotation {

	private static final Pattern QUOTES = Pattern.compile("^\\[?[\"'`]+|^\\[(?=[a-z]+://)|[\"'`]+]?$");

	/** Format characters and the blanks of other alphabets, which are invisible. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}[\\p{Zs}&&[^ ]]]");

	/** Not inside of brackets, where Spring lists ports. */
	private static final Pattern SEPARATOR = Pattern.compile("(?:\\s++(?:[,;]\\s*+)?+|[,;]\\s*+)(?![^\\[\\]]*+])");

	private static final Pattern EXPRESSION = Pattern.compile("^\\^|\\$$|\\\\\\.|\\.\\+|:\\.\\*|\\|");

	/** One scheme or several, however their delimiters are written. */
	private static final Pattern SCHEMES = Pattern.compile("(?:(https?)(?::/*|/{2,}))+");

	/** No origin is longer, and to look for a fix may take many attempts. */
	private static final int MAX_FIXED = 400;

	private final String written;

	private final String text;

	private final boolean wildcardsWithinLabels;

	ForeignNotation(String written, boolean wildcardsWithinLabels) {
		this.written = written;
		this.text = written.toLowerCase(Locale.ROOT);
		this.wildcardsWithinLabels = wildcardsWithinLabels;
	}

	/**
	 * What is wrong with the text as a whole, or {@code null}. The first find is the only
	 * one: each looks for a fix, which reads what is left of the text again.
	 */
	@Nullable UnacceptableOriginException find() {
		if (isPlain()) {
			return schemes();
		}
		return Stream
			.<Supplier<@Nullable UnacceptableOriginException>>of(this::quotes, this::invisible, this::several,
					this::expression, this::schemes)
			.map(Supplier::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the text holds nothing but what origins and patterns are made of. Nearly
	 * every text does, and a list of a million is searched in half the time.
	 */
	private boolean isPlain() {
		for (int i = 0; i < this.text.length(); i++) {
			char character = this.text.charAt(i);
			boolean alphanumeric = (character >= 'a' && character <= 'z') || SerializedOrigin.isDigit(character);
			if (!alphanumeric && "-.:/*".indexOf(character) == -1) {
				return false;
			}
		}
		return !this.text.contains(":.*");
	}

	private @Nullable UnacceptableOriginException quotes() {
		String bare = QUOTES.matcher(this.text).replaceAll("");
		boolean list = bare.endsWith("]") && bare.indexOf('[') == -1;
		String origin = list ? bare.substring(0, bare.length() - 1) : bare;
		return origin.equals(this.text) ? null
				: invalid("has quotes or brackets around it, which are read as part of the value.", canonical(origin));
	}

	private @Nullable UnacceptableOriginException invisible() {
		Matcher matcher = INVISIBLE.matcher(this.text);
		return !matcher.find() ? null : invalid(
				String.format("contains an invisible character (U+%04X).", this.text.codePointAt(matcher.start())),
				canonical(matcher.replaceAll("")));
	}

	private @Nullable UnacceptableOriginException several() {
		Matcher matcher = SEPARATOR.matcher(this.text);
		if (!matcher.find()) {
			return null;
		}
		String separator = matcher.group().strip();
		String name = separator.isEmpty() ? "space" : (separator.equals(",") ? "comma" : "semicolon");
		List<String> parts = SEPARATOR.splitAsStream(this.text).toList();
		boolean alike = parts.stream().map((part) -> part.contains("://")).distinct().count() == 1;
		return invalid(
				"contains a " + name
						+ ". Write one origin per list item, or the whole property as one text with commas in between.",
				alike ? canonical(parts) : null);
	}

	private @Nullable String canonical(List<String> parts) {
		List<String> origins = new ArrayList<>();
		for (String part : parts) {
			String origin = canonical(part);
			if (origin == null) {
				return null;
			}
			origins.add(origin);
		}
		return origins.isEmpty() ? null : String.join(", ", origins);
	}

	private @Nullable UnacceptableOriginException expression() {
		if (!EXPRESSION.matcher(this.text).find()) {
			return null;
		}
		String pattern = this.text.replaceAll("^\\^|\\$$", "")
			.replace("\\", "")
			.replaceFirst("https\\?:|\\(https\\|http\\):|\\(http\\|https\\):", "https:")
			.replaceFirst("//\\(?\\.[*+]\\)?\\.", "//**.")
			.replaceFirst("//\\(?\\[\\^[./]+][*+]\\)?\\.", "//*.")
			.replaceFirst("(?<=[a-z0-9]):\\.[*+]$", ":*");
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN_PATTERN,
				"'" + this.written
						+ "' is a regular expression. Patterns are simpler: '*.' matches one label, '**.' for "
						+ "one or more, ':*' for any port.",
				pattern.equals(this.text) ? null : strictly(pattern));
	}

	private @Nullable UnacceptableOriginException schemes() {
		Matcher matcher = this.text.startsWith("http") ? SCHEMES.matcher(this.text) : null;
		if (matcher == null || !matcher.lookingAt()) {
			return null;
		}
		String scheme = matcher.group(1) + "://";
		String rest = this.text.substring(matcher.end());
		if (matcher.group().equals(scheme) || (rest.isEmpty() && matcher.group().startsWith(scheme))) {
			return null;
		}
		boolean twice = matcher.group().indexOf("http", 1) != -1;
		return invalid((twice ? "names its scheme twice." : "has no '://' after its scheme.")
				+ " An origin is 'scheme://host[:port]'.", canonical(scheme + rest));
	}

	private @Nullable String canonical(String origin) {
		return (origin.length() <= MAX_FIXED) ? OriginPatternParser.canonical(origin, this.wildcardsWithinLabels)
				: null;
	}

	/** Nothing is guessed of what was guessed. */
	private static @Nullable String strictly(String text) {
		if (text.length() > MAX_FIXED) {
			return null;
		}
		try {
			return OriginPattern.parse(text).toString();
		}
		catch (UnacceptableOriginException ex) {
			return null;
		}
	}

	private UnacceptableOriginException invalid(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN, "'" + this.written + "' " + rule, fix);
	}

}
