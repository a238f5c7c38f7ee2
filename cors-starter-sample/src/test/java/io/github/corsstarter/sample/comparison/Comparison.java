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
 * @param sentences what the simulator says that the console shows of those it blocks
 * @param console what the console has shown, if the browser tells
 */
record Comparison(InstalledBrowser browser, String version, Map<BrowserScenario, Observation> expected,
		Map<Window, Map<BrowserScenario, Observation>> actual, Map<BrowserScenario, String> sentences,
		List<String> console) {

	private static final String SIMULATED = "simulated-";

	static Comparison run(InstalledBrowser browser, Servers servers, List<BrowserScenario> named,
			List<BrowserScenario> generated) {
		Map<Window, Map<BrowserScenario, Observation>> actual = new EnumMap<>(Window.class);
		List<String> console = new ArrayList<>();
		String version = "";
		for (Window window : Window.values()) {
			List<BrowserScenario> scenarios = new ArrayList<>(named);
			if (window == Window.NORMAL) {
				scenarios.addAll(generated);
			}
			try (RunningBrowser running = browser.start(window)) {
				version = running.version();
				actual.put(window, new RealRun(servers, run(browser, window), running).observe(scenarios));
				console.addAll(running.console());
			}
		}
		SimulatedRun simulator = new SimulatedRun(servers, SIMULATED + browser.id(), browser.engine());
		Map<BrowserScenario, Observation> expected = new LinkedHashMap<>();
		servers.scenarios().forEach((scenario) -> expected.put(scenario, simulator.observe(scenario)));
		return new Comparison(browser, version, expected, actual, simulator.sentences(), console);
	}

	private static String run(InstalledBrowser browser, Window window) {
		return browser.id() + "-" + window;
	}

	/**
	 * The sentences that the console has not shown, of scenarios that are as simulated.
	 * Those of frames are not in the console of the page.
	 */
	List<String> unsaid() {
		List<String> said = this.console.stream().map(Comparison::withoutHeader).toList();
		return this.sentences.keySet()
			.stream()
			.filter((scenario) -> scenario.caller() != Caller.FRAME)
			.filter((scenario) -> differences(List.of(scenario)).isEmpty())
			.map(this.sentences::get)
			.map((sentence) -> sentence.replace(SIMULATED + this.browser.id(), run(this.browser, Window.NORMAL)))
			.map(Comparison::withoutHeader)
			.filter((sentence) -> said.stream().noneMatch((line) -> line.contains(sentence)))
			.toList();
	}

	/** If several headers are not allowed, a hash table decides which one is named. */
	private static String withoutHeader(String sentence) {
		return sentence.replaceFirst("Request header field [^ ]+ ", "Request header field ");
	}

	/** All differences in the scenarios, whatever the window. */
	List<Difference> differences(List<BrowserScenario> scenarios) {
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
