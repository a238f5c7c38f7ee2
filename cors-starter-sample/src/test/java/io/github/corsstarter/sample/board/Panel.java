package io.github.corsstarter.sample.board;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel of a board.
 *
 * @param kind how it is drawn
 * @param title its title
 * @param description what it says, and what to do about it
 * @param unit the unit of its values, as Grafana calls it
 * @param width how much of the 24 columns it takes
 * @param limits from where on its values are yellow and red; none if it is empty
 * @param queries its queries
 * @since 0.1.0
 */
public record Panel(Kind kind, String title, String description, String unit, int width, List<Double> limits,
		List<Query> queries) {

	/**
	 * Lists are copied.
	 * @param kind how it is drawn
	 * @param title its title
	 * @param description what it says
	 * @param unit the unit
	 * @param width the width
	 * @param limits the limits
	 * @param queries the queries
	 */
	public Panel {
		limits = List.copyOf(limits);
		queries = List.copyOf(queries);
	}

	static Panel number(String title, String unit, String description) {
		return new Panel(Kind.STAT, title, description, unit, 6, List.of(), List.of());
	}

	static Panel graph(String title, String unit, String description) {
		return new Panel(Kind.GRAPH, title, description, unit, 12, List.of(), List.of());
	}

	static Panel table(String title, String description) {
		return new Panel(Kind.TABLE, title, description, "short", 12, List.of(), List.of());
	}

	Panel wide(int columns) {
		return new Panel(this.kind, this.title, this.description, this.unit, columns, this.limits, this.queries);
	}

	Panel limits(double yellow, double red) {
		return new Panel(this.kind, this.title, this.description, this.unit, this.width, List.of(yellow, red),
				this.queries);
	}

	Panel query(Scene scene, String legend, String expr) {
		List<Query> more = new ArrayList<>(this.queries);
		more.add(new Query(expr, legend, scene));
		return new Panel(this.kind, this.title, this.description, this.unit, this.width, this.limits, more);
	}

	/**
	 * How a panel is drawn.
	 *
	 * @since 0.1.0
	 */
	public enum Kind {

		/** A number. */
		STAT("stat", 5),

		/** Lines over time. */
		GRAPH("timeseries", 8),

		/** A row for each series, as it is now. */
		TABLE("table", 8);

		private final String type;

		private final int height;

		Kind(String type, int height) {
			this.type = type;
			this.height = height;
		}

		/**
		 * Grafana's name.
		 * @return the type of the panel
		 */
		public String type() {
			return this.type;
		}

		/**
		 * The height in Grafana's units.
		 * @return the height
		 */
		public int height() {
			return this.height;
		}

		/**
		 * Whether it shows what is now, and not a time.
		 * @return {@code true} if it does
		 */
		public boolean isInstant() {
			return this != GRAPH;
		}

	}

}
