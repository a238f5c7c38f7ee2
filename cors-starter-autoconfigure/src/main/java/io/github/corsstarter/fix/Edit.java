package io.github.corsstarter.fix;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.io.Resource;

import io.github.corsstarter.problem.MaskedText;

/**
 * What to write where.
 *
 * @param file the file, or {@code null} if the place is a property of another source
 * @param line the first line in the file, from 0
 * @param lastLine the last line that the text replaces
 * @param name the name of the property, if there is no file
 * @param place the place in words
 * @param text the text: lines, indented as the first line that they replace, or
 * {@code name=value}; empty to remove what is there
 * @param pasted the text as it is pasted there, which a shell may have to read
 */
record Edit(@Nullable Resource file, int line, int lastLine, String name, String place, String text, String pasted) {

	/** What is shown for a line that is to go. */
	static final String REMOVE = "(remove this line)";

	private static final String REMOVE_ALL = "(remove these lines)";

	/**
	 * Writes text in place of a line.
	 * @param file the file
	 * @param line the line, from 0
	 * @param text the text
	 * @return the edit
	 */
	static Edit ofLine(Resource file, int line, String text) {
		String lines = text.equals(REMOVE) ? "" : text;
		return new Edit(file, line, line, "", place(file, line, line), lines, lines);
	}

	/**
	 * Removes lines.
	 * @param file the file
	 * @param first the first line, from 0
	 * @param last the last line
	 * @return the edit
	 */
	static Edit ofRemoval(Resource file, int first, int last) {
		return new Edit(file, first, last, "", place(file, first, last), "", "");
	}

	/**
	 * Sets a property elsewhere than in a file.
	 * @param name the name of the property as it is
	 * @param place where it is, in words
	 * @param text {@code name=value} for each property that is to be there instead
	 * @param pasted the same as it is pasted there
	 * @return the edit
	 */
	static Edit ofProperty(String name, String place, String text, String pasted) {
		return new Edit(null, -1, -1, name, place, text, pasted);
	}

	private static String place(Resource file, int first, int last) {
		String start = String.valueOf(new TextResourceOrigin(file, new Location(first, 0)));
		return (last > first) ? start + " to " + (last + 1) + ":1" : start;
	}

	/**
	 * Whether the text has a secret, so that it cannot be shown as it has to be written.
	 */
	boolean hasSecret() {
		return !MaskedText.of(this.pasted).equals(this.pasted);
	}

	/**
	 * The text in words.
	 * @return the text, or what to do if there is none
	 */
	String shown() {
		if (!this.text.isEmpty()) {
			return this.pasted;
		}
		return (this.lastLine > this.line) ? REMOVE_ALL : REMOVE;
	}

}
