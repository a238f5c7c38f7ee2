package io.github.corsstarter.origin;

/**
 * A wrong verdict of a compiled allowlist: a defect of this library, not of the entries.
 *
 * @param entry the index of the entry that was attacked
 * @param origin the witness: the value of an {@code Origin} header
 * @param admitted whether the witness was admitted (and no entry allows it) or denied
 * (and an entry allows it)
 * @since 0.1.0
 */
public record OriginBreach(int entry, String origin, boolean admitted) {

	/**
	 * What is wrong, in words, with what is not printable ASCII escaped.
	 * @return a verb and the witness, such as {@code admits 'https://evil.test'}
	 */
	public String description() {
		StringBuilder description = new StringBuilder(this.admitted ? "admits '" : "denies '");
		this.origin.chars().forEach((character) -> {
			if (character > ' ' && character < 127) {
				description.append((char) character);
			}
			else {
				description.append((character == ' ') ? " " : String.format("\\u%04x", character));
			}
		});
		return description.append("'").toString();
	}

}
