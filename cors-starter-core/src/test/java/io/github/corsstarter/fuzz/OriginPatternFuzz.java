package io.github.corsstarter.fuzz;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * Fuzzes the parser of the configuration: it takes a text or says what is wrong with it,
 * and what it takes is its own canonical form.
 */
public final class OriginPatternFuzz {

	/** Operators write no more; and what they write costs nobody but them. */
	private static final int MAX_LENGTH = 400;

	private OriginPatternFuzz() {
	}

	/**
	 * Runs one case.
	 * @param data how the bytes are read, and the text
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzInput input = FuzzInput.of(data);
		String text = input.text();
		boolean withinLabels = text.length() % 2 == 0;
		if (text.length() > MAX_LENGTH) {
			return;
		}
		OriginPattern pattern;
		try {
			pattern = OriginPattern.parse(text, withinLabels);
		}
		catch (UnacceptableOriginException ex) {
			Invariant.hold(!String.valueOf(ex.getMessage()).isEmpty(), "must say what is wrong", text);
			return;
		}
		String canonical = pattern.toString();
		Invariant.isPrintable(canonical);
		Invariant.hold(OriginPattern.parse(canonical, withinLabels).equals(pattern), "must be canonical", text);
		Invariant.hold(!pattern.isExact() || OriginIndex.isSerializedOrigin(canonical) || canonical.length() > 326,
				"must be what a browser can send", text);
	}

}
