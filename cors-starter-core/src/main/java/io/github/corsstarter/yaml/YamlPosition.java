package io.github.corsstarter.yaml;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the column, from 1
 * @since 0.1.0
 */
public record YamlPosition(String file, int line, int column) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
