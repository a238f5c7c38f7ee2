package io.github.corsstarter.sample.board;

import java.util.ArrayList;
import java.util.List;

/**
 * A board.
 *
 * @param file its file, without the ending
 * @param title its title
 * @param description whom it is for
 * @param rows its rows
 * @since 0.1.0
 */
public record Board(String file, String title, String description, List<Row> rows) {

	/**
	 * The list is copied.
	 * @param file its file
	 * @param title its title
	 * @param description whom it is for
	 * @param rows its rows
	 */
	public Board {
		rows = List.copyOf(rows);
	}

	Board row(String name, Panel... panels) {
		List<Row> more = new ArrayList<>(this.rows);
		more.add(new Row(name, List.of(panels)));
		return new Board(this.file, this.title, this.description, more);
	}

	/**
	 * All panels, without the headings of the rows.
	 * @return the panels
	 */
	public List<Panel> panels() {
		return this.rows.stream().flatMap((row) -> row.panels().stream()).toList();
	}

	/**
	 * Panels below a heading.
	 *
	 * @param title the heading
	 * @param panels the panels
	 * @since 0.1.0
	 */
	public record Row(String title, List<Panel> panels) {

		/**
		 * The list is copied.
		 * @param title the heading
		 * @param panels the panels
		 */
		public Row {
			panels = List.copyOf(panels);
		}

	}

}
