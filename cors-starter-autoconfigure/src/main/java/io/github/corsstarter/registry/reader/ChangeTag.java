package io.github.corsstarter.registry.reader;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The whole first row of the query for changes, as a tag.
 */
final class ChangeTag {

	private static final char SEPARATOR = '|';

	private ChangeTag() {
	}

	/**
	 * Each value with its length, so that two rows have the same tag only if they are the
	 * same.
	 */
	static String of(ResultSet row) throws SQLException {
		int columns = row.getMetaData().getColumnCount();
		StringBuilder tag = new StringBuilder();
		// the first one is always asked for: without it, no row would differ
		for (int i = 1; i == 1 || i <= columns; i++) {
			String value = row.getString(i);
			if (value != null) {
				tag.append(value.length()).append(':').append(value);
			}
			tag.append(SEPARATOR);
		}
		return tag.toString();
	}

}
