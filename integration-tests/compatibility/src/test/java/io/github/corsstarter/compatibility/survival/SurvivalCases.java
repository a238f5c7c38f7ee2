package io.github.corsstarter.compatibility.survival;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table.
 */
final class SurvivalCases {

	/** The cases by the titles of their sections. */
	static final Map<String, List<SurvivalCase>> BY_TITLE = byTitle();

	private SurvivalCases() {
	}

	static Stream<SurvivalCase> on(Server server) {
		return BY_TITLE.values()
			.stream()
			.flatMap(List::stream)
			.filter((survivalCase) -> survivalCase.outcomes().containsKey(server));
	}

	private static Map<String, List<SurvivalCase>> byTitle() {
		Map<String, List<SurvivalCase>> cases = new LinkedHashMap<>();
		cases.put("Answers of the application", AnswerCases.all());
		cases.put("Failures", FailureCases.all());
		cases.put("Answers that come later", LaterCases.all());
		cases.put("Static files and compression", ContentCases.all());
		cases.put("Refusals of Spring Security's firewall", FirewallCases.all());
		cases.put("Refusals of the server", ServerRefusalCases.all());
		return cases;
	}

}
