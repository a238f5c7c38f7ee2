package io.github.corsstarter.sample.board;

import java.util.ArrayList;
import java.util.List;

/**
 * How panels draw their values.
 */
final class PanelOptions {

	private PanelOptions() {
	}

	static JsonObject fieldConfig(Panel panel) {
		JsonObject defaults = new JsonObject().with("unit", panel.unit())
			.with("color",
					new JsonObject().with("mode", (panel.kind() == Panel.Kind.STAT) ? "thresholds" : "palette-classic"))
			.with("thresholds", new JsonObject().with("mode", "absolute").with("steps", steps(panel.limits())));
		if (panel.kind() == Panel.Kind.GRAPH) {
			defaults.with("custom", new JsonObject().with("fillOpacity", 10).with("showPoints", "never"));
		}
		return new JsonObject().with("defaults", defaults).with("overrides", List.of());
	}

	/** The first step has no value: it begins below all others. */
	private static List<JsonObject> steps(List<Double> limits) {
		List<JsonObject> steps = new ArrayList<>();
		steps.add(new JsonObject().with("color", "green").with("value", null));
		if (!limits.isEmpty()) {
			if (limits.get(0) < limits.get(1)) {
				steps.add(new JsonObject().with("color", "yellow").with("value", limits.get(0)));
			}
			steps.add(new JsonObject().with("color", "red").with("value", limits.get(1)));
		}
		return steps;
	}

	static JsonObject of(Panel panel) {
		return switch (panel.kind()) {
			case STAT -> new JsonObject()
				.with("reduceOptions",
						new JsonObject().with("calcs", List.of("lastNotNull")).with("fields", "").with("values", false))
				.with("colorMode", "background")
				.with("graphMode", "none")
				.with("textMode", "value_and_name");
			case GRAPH -> new JsonObject().with("legend",
					new JsonObject().with("displayMode", "list").with("placement", "bottom").with("showLegend", true))
				.with("tooltip", new JsonObject().with("mode", "multi").with("sort", "desc"));
			case TABLE -> new JsonObject().with("showHeader", true);
		};
	}

}
