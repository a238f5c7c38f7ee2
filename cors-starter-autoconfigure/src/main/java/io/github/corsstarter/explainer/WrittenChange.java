package io.github.corsstarter.explainer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.source.FileKind;
import io.github.corsstarter.source.PastedText;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.ShellWord;
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
		return change.at(source(written), replacement(change, written));
	}

	/** A list that was written by its elements was found at the first one. */
	private static String source(@Nullable WrittenProperty written) {
		if (written == null) {
			return "";
		}
		return written.isElement() ? written.source() : written.sourceAndText();
	}

	private static String replacement(PropertyChange change, @Nullable WrittenProperty written) {
		if (written == null || !change.complete() || !change.values().stream().allMatch(WrittenChange::isElement)) {
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

}
