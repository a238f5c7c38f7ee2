package io.github.corsstarter.sample.board;

import java.util.List;

/**
 * The three boards.
 *
 * @since 0.1.0
 */
public final class Boards {

	/** Marks activations in each graph, also those of a start. */
	public static final Query ACTIVATIONS = new Query(
			"time() - max by (job, instance) (cors_policy_activated_at_seconds{APP}) < 120", "{{job}} {{instance}}",
			Scene.NORMAL_DAY);

	private Boards() {
	}

	/**
	 * All boards.
	 * @return the boards
	 */
	public static List<Board> all() {
		return List.of(ExecutiveBoard.board(), OnCallBoard.board(), DebugBoard.board());
	}

}
