package io.github.corsstarter.sample.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

/**
 * A browser beside the simulator. The private window is for the named scenarios alone.
 *
 * @param browser the browser
 * @param version its version
 * @param expected what became of the scenarios in the simulator
 * @param actual what became of them in the browser
 */
record Comparison(InstalledBrowser browser, String version, Map<Scenario, Observation> expected,
		Map<Window, Map<Scenario, Observation>> actual) {

	static Comparison run(InstalledBrowser browser, Servers servers, List<Scenario> named, List<Scenario> generated) {
		SimulatedRun simulator = new SimulatedRun(servers, "simulated-" + browser.id(), browser.engine());
		Map<Scenario, Observation> expected = new LinkedHashMap<>();
		servers.scenarios().forEach((scenario) -> expected.put(scenario, simulator.observe(scenario)));
		Map<Window, Map<Scenario, Observation>> actual = new EnumMap<>(Window.class);
		String version = "";
		for (Window window : Window.values()) {
			List<Scenario> scenarios = new ArrayList<>(named);
			if (window == Window.NORMAL) {
				scenarios.addAll(generated);
			}
			try (RunningBrowser running = browser.start(window)) {
				version = running.version();
				actual.put(window, new RealRun(servers, browser.id() + "-" + window, running).observe(scenarios));
			}
		}
		return new Comparison(browser, version, expected, actual);
	}

	/** All differences in the scenarios, whatever the window. */
	List<Difference> differences(List<Scenario> scenarios) {
		List<Difference> differences = new ArrayList<>();
		this.actual.forEach((window, observations) -> scenarios.forEach((scenario) -> {
			Observation simulated = this.expected.get(scenario);
			Observation observed = observations.getOrDefault(scenario, simulated);
			if (!observed.equals(simulated)) {
				differences.add(new Difference(this.browser, window, scenario, simulated, observed));
			}
		}));
		return differences;
	}

}
