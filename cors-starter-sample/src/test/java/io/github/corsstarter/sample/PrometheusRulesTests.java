package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules for Prometheus, with its own tests.
 */
class PrometheusRulesTests {

	private static final Path RULES = Path.of("..", "docs", "operations", "prometheus");

	static boolean isPromtoolExpected() {
		return RunningPrometheus.isPresentOrRequired("promtool");
	}

	@Test
	@EnabledIf("isPromtoolExpected")
	void alertsWhenScenesArePlayedFireInTheirOwn() throws IOException, InterruptedException {
		assertThat(RunningPrometheus.promtool("test", "rules", "cors-alerts.test.yml")).startsWith("0\n");
	}

	@Test
	@EnabledIf("isPromtoolExpected")
	void rulesWhenCheckedAreRules() throws IOException, InterruptedException {
		assertThat(RunningPrometheus.promtool("check", "rules", "cors-recording.rules.yml",
				"cors-recording-plain-http.rules.yml", "cors-alerts.rules.yml"))
			.startsWith("0\n");
	}

	@Test
	void scenesWhenListedHaveEachAlertFiring() throws IOException {
		String scenes = Files.readString(RULES.resolve("cors-alerts.test.yml"));
		for (String alert : alerts()) {
			assertThat(scenes).as(alert).containsPattern("alertname: " + alert + "\n +exp_alerts:\n");
		}
	}

	@Test
	void recordingRulesWhenForPlainHttpDifferInTheClientOnly() throws IOException {
		String browsers = Files.readString(RULES.resolve("cors-recording.rules.yml"));
		String plain = Files.readString(RULES.resolve("cors-recording-plain-http.rules.yml"));
		assertThat(plain.substring(plain.indexOf("groups:")))
			.isEqualTo(browsers.substring(browsers.indexOf("groups:")).replace("client=\"browser\", ", ""));
	}

	private static Set<String> alerts() throws IOException {
		return Pattern.compile("- alert: (\\w+)")
			.matcher(Files.readString(RULES.resolve("cors-alerts.rules.yml")))
			.results()
			.map((alert) -> alert.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
