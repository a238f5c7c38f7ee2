package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Writes changes in the notation of the places where their properties were written.
 */
final class WrittenChange {

	private WrittenChange() {
	}

	/** An explanation with the places of its changes. */
	static ExplainedDenial locate(ExplainedDenial explained, PropertyOrigins origins) {
		return explained.located((change) -> of(change, origins));
	}

	static PropertyChange of(PropertyChange change, PropertyOrigins origins) {
		WrittenProperty written = origins.find(change.property());
		return change.at(source(written), mended(change, written));
	}

	/** A list that was written by its elements was found at the first one. */
	private static String source(@Nullable WrittenProperty written) {
		if (written == null) {
			return "";
		}
		return written.isElement() ? written.source() : written.sourceAndText();
	}

	private static String mended(PropertyChange change, @Nullable WrittenProperty written) {
		if (written == null || !change.complete() || !change.values().stream().allMatch(WrittenChange::isElement)) {
			return change.yaml();
		}
		String value = String.join(",", change.values());
		if (written.placeholder() != null && !written.isElement()) {
			return assignment(written.placeholder(), value);
		}
		if (written.isYaml()) {
			return change.yaml();
		}
		if (written.isVariable()) {
			return assignment(written.name().replaceFirst("_[0-9]+$", ""), value);
		}
		return written.isArgument() ? ShellWord.of("--" + change.property() + "=" + value)
				: property(change.property(), value);
	}

	/** Whether a value stays what it is between commas, whatever reads it. */
	private static boolean isElement(String value) {
		return ShellWord.isPrintable(value) && value.indexOf(',') == -1 && !value.isEmpty()
				&& value.equals(value.strip());
	}

	/** A placeholder may also stand for a property. */
	private static String assignment(String name, String value) {
		boolean variable = name.chars()
			.allMatch((character) -> character == '_' || Character.isLetterOrDigit(character));
		return variable ? name + "=" + ShellWord.of(value) : property(name, value);
	}

	/** As a file of properties has it, in which only the backslash means something. */
	private static String property(String name, String value) {
		return name + "=" + value.replace("\\", "\\\\");
	}

}
