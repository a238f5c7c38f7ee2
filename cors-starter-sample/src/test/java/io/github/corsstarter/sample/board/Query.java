package io.github.corsstarter.sample.board;

/**
 * A query of a panel.
 *
 * @param expr the expression, with the variables of the board
 * @param legend what the legend says of each of its series
 * @param scene the first scene in which a series of it is not zero
 * @since 0.1.0
 */
public record Query(String expr, String legend, Scene scene) {

	private static final String APPLICATION = "job=~\"$job\", instance=~\"$instance\"";

	private static final String CHECK = "job=~\"$check\", instance=~\"$checked\"";

	/**
	 * Creates a query.
	 * @param expr the expression; {@code APP} stands for the matchers of the
	 * applications, {@code JOB} for the one of series of their whole job, {@code CHECK}
	 * for those of the check from outside
	 * @param legend the legend
	 * @param scene the scene
	 */
	public Query {
		expr = expr.replace("{APP", "{" + APPLICATION)
			.replace("{JOB", "{job=~\"$job\"")
			.replace("{CHECK", "{" + CHECK)
			.strip();
	}

}
