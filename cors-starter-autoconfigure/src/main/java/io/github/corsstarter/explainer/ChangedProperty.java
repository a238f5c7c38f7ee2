package io.github.corsstarter.explainer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.source.FileKind;
import io.github.corsstarter.source.PastedText;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.ShellWord;
import io.github.corsstarter.source.WrittenProperty;

/**
 * A property that has to change.
 *
 * @param property the path of the property
 * @param source where it was written; empty if it is not set
 * @param replacement what is to be written there instead, in the notation of that place
 * @since 0.1.0
 */
public record ChangedProperty(String property, String source, String replacement) {

	static ChangedProperty of(PropertyChange change, PropertyOrigins origins) {
		WrittenProperty written = origins.find(change.property());
		return new ChangedProperty(change.property(), source(written), replacement(change, written));
	}

	/** A list that was written by its elements was found at the first one. */
	private static String source(@Nullable WrittenProperty written) {
		if (written == null) {
			return "";
		}
		return written.isElement() ? written.source() : written.sourceAndText();
	}

	private static String replacement(PropertyChange change, @Nullable WrittenProperty written) {
		if (written == null || !change.complete() || !change.values().stream().allMatch(ChangedProperty::isElement)) {
			return change.yaml();
		}
		String replacement = replacement(written, change.property(), String.join(",", change.values()));
		return (replacement != null) ? replacement : change.yaml();
	}

	private static @Nullable String replacement(WrittenProperty written, String property, String value) {
		if (written.placeholder() != null && !written.isElement()) {
			// a placeholder may also stand for a property
			return PastedText.of("", written.placeholder(), value);
		}
		if (written.isYaml()) {
			return null;
		}
		if (written.isVariable()) {
			return written.pasted(written.name().replaceFirst("_[0-9]+$", ""), value);
		}
		return written.pasted((written.kind() == FileKind.VALUE) ? written.name() : property, value);
	}

	/** Whether a value stays what it is between commas, whatever reads it. */
	private static boolean isElement(String value) {
		return ShellWord.isPrintable(value) && value.indexOf(',') == -1 && !value.isEmpty()
				&& value.equals(value.strip());
	}

	/** The change in one line. */
	String line() {
		return "Source: " + (this.source.isEmpty() ? "not set" : this.source) + ". Fix: "
				+ this.replacement.replace("\n", "; ") + ".";
	}

}
