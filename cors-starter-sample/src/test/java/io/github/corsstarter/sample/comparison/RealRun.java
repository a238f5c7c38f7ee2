package io.github.corsstarter.sample.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.corsstarter.sample.browser.RunningBrowser;

/**
 * A real browser. Each site's page is opened once, and makes all calls that are its own.
 */
final class RealRun {

	/** How many scenarios the page is handed at once: no call of a driver takes long. */
	private static final int BATCH = 50;

	private final Servers servers;

	private final String run;

	private final RunningBrowser browser;

	RealRun(Servers servers, String run, RunningBrowser browser) {
		this.servers = servers;
		this.run = run;
		this.browser = browser;
	}

	Map<BrowserScenario, Observation> observe(List<BrowserScenario> scenarios) {
		Map<BrowserScenario, Observation> observations = new LinkedHashMap<>();
		for (Site page : Site.values()) {
			List<BrowserScenario> own = scenarios.stream().filter((scenario) -> scenario.page() == page).toList();
			if (!own.isEmpty()) {
				this.browser.open(this.servers.origin(page) + "/page.html");
			}
			for (int from = 0; from < own.size(); from += BATCH) {
				observations.putAll(observeAtOnce(own.subList(from, Math.min(own.size(), from + BATCH))));
			}
		}
		return observations;
	}

	private Map<BrowserScenario, Observation> observeAtOnce(List<BrowserScenario> scenarios) {
		String json = JsonMapper.shared().writeValueAsString(scenarios.stream().map(this::describe).toList());
		JsonNode results = JsonMapper.shared()
			.readTree(this.browser.call("(scenarios) => runScenarios(scenarios)", json));
		Map<BrowserScenario, Observation> observations = new LinkedHashMap<>();
		for (int i = 0; i < scenarios.size(); i++) {
			BrowserScenario scenario = scenarios.get(i);
			List<ScriptOutcome> outcomes = StreamSupport.stream(results.get(i).spliterator(), false)
				.map(RealRun::outcome)
				.toList();
			observations.put(scenario, new Observation(outcomes, this.servers.seen(this.run, scenario)));
		}
		return observations;
	}

	private Map<String, Object> describe(BrowserScenario scenario) {
		return Map.of("caller", scenario.caller().id(), "calls",
				scenario.calls().stream().map((call) -> describe(scenario, call)).toList());
	}

	private Map<String, Object> describe(BrowserScenario scenario, Call call) {
		return Map.of("url", this.servers.url(this.run, scenario, call), "method", call.method(), "headers",
				call.headers().lines().stream().map((line) -> List.of(line.name(), line.value())).toList(),
				"credentials", call.credentials().id(), "pause", call.pause());
	}

	private static ScriptOutcome outcome(JsonNode result) {
		TreeSet<String> headers = new TreeSet<>();
		result.path("headers").forEach((name) -> headers.add(Objects.requireNonNull(name.asString())));
		return result.path("readable").asBoolean() ? new ScriptOutcome(true, result.path("status").asInt(), headers)
				: ScriptOutcome.blocked();
	}

}
