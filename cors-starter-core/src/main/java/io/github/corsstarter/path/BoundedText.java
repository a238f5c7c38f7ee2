package io.github.corsstarter.path;

/**
 * A text that can be read only so often. The regular expression that reads it may be
 * somebody else's, and some of them would read it for ever. One that repeats what reads
 * nothing, such as {@code (?:(?:){9999}){9999}}, is not bounded.
 */
final class BoundedText implements CharSequence {

	/** Far more than sense needs, and read in some milliseconds. */
	static final int MAX_READS = 1_000_000;

	private final String text;

	private int reads;

	BoundedText(String text) {
		this.text = text;
	}

	@Override
	public char charAt(int index) {
		this.reads++;
		if (this.reads > MAX_READS) {
			throw new EndlessMatchException();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
