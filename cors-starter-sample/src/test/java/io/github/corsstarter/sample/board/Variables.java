package io.github.corsstarter.sample.board;

import java.util.List;

/**
 * The variables of the boards: which Prometheus, which applications, which checks.
 */
final class Variables {

	private Variables() {
	}

	static JsonObject dataSource() {
		return new JsonObject().with("type", "prometheus").with("uid", "${datasource}");
	}

	static List<JsonObject> all() {
		return List.of(prometheus(), values("job", "Application", "label_values(cors_policy_info, job)"),
				values("instance", "Instance", "label_values(cors_policy_info{job=~\"$job\"}, instance)"),
				values("check", "Check", "label_values(cors_check_passed, job)"),
				values("checked", "Checked", "label_values(cors_check_passed{job=~\"$check\"}, instance)"));
	}

	private static JsonObject prometheus() {
		return new JsonObject().with("name", "datasource")
			.with("label", "Prometheus")
			.with("type", "datasource")
			.with("query", "prometheus")
			.with("regex", "")
			.with("refresh", 1)
			.with("hide", 0)
			.with("multi", false)
			.with("includeAll", false);
	}

	private static JsonObject values(String name, String label, String query) {
		return new JsonObject().with("name", name)
			.with("label", label)
			.with("type", "query")
			.with("datasource", dataSource())
			.with("definition", query)
			.with("query", new JsonObject().with("query", query).with("refId", name))
			.with("regex", "")
			.with("refresh", 2)
			.with("sort", 1)
			.with("hide", 0)
			.with("multi", true)
			.with("includeAll", true)
			.with("allValue", ".+")
			.with("current",
					new JsonObject().with("selected", true)
						.with("text", List.of("All"))
						.with("value", List.of("$__all")));
	}

}
