package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One policy for whatever a server leads to, as a target has it that knows no paths.
 */
final class WholeApi {

	private static final String ALL = "/**";

	private WholeApi() {
	}

	/** The one policy is wider on each path that has another or none. */
	static List<Deviation> deviations(Edge edge) {
		List<String> others = others(edge);
		if (!others.isEmpty()) {
			return List.of(Deviation
				.wider("whole-api", Deviation.ALL, "paths", "one policy holds for each path of the API, and "
						+ String.join(", ", others) + ((others.size() > 1) ? " have" : " has")
						+ " another or none. Export the paths of an API that "
						+ "has no others with --path, say with --actuator '' that it does not lead to the actuator, or "
						+ "let the application answer."));
		}
		if (edge.policies().isEmpty()) {
			throw new ExportRefusedException("There is no policy to export.");
		}
		if (edge.options().path() == null) {
			return List.of();
		}
		return List
			.of(Deviation.different("whole-api", Deviation.ALL, "paths", "the policy holds for each path of the API: "
					+ "give it to an API that leads to " + edge.options().path() + " and nowhere else."));
	}

	private static List<String> others(Edge edge) {
		String chosen = edge.options().path();
		List<String> others = new ArrayList<>();
		EdgePolicy policy = edge.policies().isEmpty() ? null : edge.policies().get(0);
		for (Edge.Route route : edge.routes()) {
			if (route.path().pattern().equals(chosen)) {
				// whatever comes later is less specific
				return others;
			}
			if (route.policy() != policy && (chosen == null || overlap(route.path(), EdgePath.parse(chosen)))) {
				others.add(route.path().pattern());
			}
		}
		if (edge.routes().stream().noneMatch((route) -> route.path().pattern().equals(ALL))) {
			others.add("the rest");
		}
		return others;
	}

	/** Whether some path might have both patterns; not more than that is asked. */
	private static boolean overlap(EdgePath path, EdgePath chosen) {
		String one = path.literal();
		String other = chosen.literal();
		boolean above = one.equals(path.pattern()) ? other.equals(one + "/") : other.startsWith(one);
		return above || (!other.equals(chosen.pattern()) && one.startsWith(other));
	}

}
