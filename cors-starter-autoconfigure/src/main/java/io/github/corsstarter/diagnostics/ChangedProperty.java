package io.github.corsstarter.diagnostics;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.PropertyChange;

/**
 * A property that has to change.
 *
 * @param property the path of the property
 * @param source where it was written; empty if nobody wrote it
 * @param mended what is to be written there instead, in the notation of that place
 * @since 0.1.0
 */
public record ChangedProperty(String property, String source, String mended) {

	static ChangedProperty of(PropertyChange change, PropertyOrigins origins) {
		WrittenProperty written = origins.find(change.property());
		return new ChangedProperty(change.property(), source(written), mended(change, written));
	}

	/** A list that was written by its elements was found at the first one. */
	private static String source(@Nullable WrittenProperty written) {
		if (written == null) {
			return "";
		}
		return written.isElement() ? written.source() : written.sourceAndText();
	}

	private static String mended(PropertyChange change, @Nullable WrittenProperty written) {
		String value = "=" + String.join(",", change.values());
		if (written == null || !change.complete()) {
			return change.yaml();
		}
		if (written.placeholder() != null && !written.isElement()) {
			return written.placeholder() + value;
		}
		if (written.isYaml()) {
			return change.yaml();
		}
		if (written.isVariable()) {
			return written.name().replaceFirst("_[0-9]+$", "") + value;
		}
		return (written.isArgument() ? "--" : "") + change.property() + value;
	}

	/** The change in one line. */
	String line() {
		return "Written: " + (this.source.isEmpty() ? "nowhere" : this.source) + ". Mended: "
				+ this.mended.replace("\n", "; ") + ".";
	}

}
