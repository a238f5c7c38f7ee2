package io.github.corsstarter.change;

import java.util.List;

/**
 * A change cannot become active.
 */
final class RefusedChangeException extends Exception {

	private static final long serialVersionUID = 1L;

	/** The most obstacles that are kept; the report in the log has more. */
	static final int MAX_OBSTACLES = 100;

	private final transient List<Obstacle> obstacles;

	private final int total;

	/**
	 * Creates an exception.
	 * @param report all obstacles in words, for the log
	 * @param obstacles the obstacles, perhaps only the first ones
	 * @param total how many there are
	 */
	RefusedChangeException(String report, List<Obstacle> obstacles, int total) {
		super(report);
		this.obstacles = List.copyOf(obstacles);
		this.total = total;
	}

	List<Obstacle> obstacles() {
		return this.obstacles;
	}

	int total() {
		return this.total;
	}

}
