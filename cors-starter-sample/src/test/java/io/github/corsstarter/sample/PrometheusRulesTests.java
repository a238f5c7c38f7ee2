package io.github.corsstarter.sample;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules for Prometheus, with its own tests and with a real one that scrapes the
 * sample.
 */
class PrometheusRulesTests {

	private static final Path RULES = Path.of("..", "docs", "operations", "prometheus");

	private static final Pattern METRIC = Pattern.compile("\\bcors_[a-z_]+");

	private static final int CALLS = 20;

	@TempDir
	private Path folder;

	static boolean isPrometheusExpected() {
		return RunningPrometheus.isPresentOrRequired("prometheus");
	}

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

	@Test
	@Tag("long")
	@EnabledIf("isPrometheusExpected")
	void rulesWhenSampleIsScrapedHaveResults() throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"), "");
		try (RunningSample sample = RunningSample.on("servlet", "dev", "--cors.contract=",
				"--management.endpoints.web.exposure.include=*", "--management.prometheus.metrics.export.enabled=true",
				"--spring.config.additional-location=file:" + this.folder + "/");
				RunningPrometheus prometheus = RunningPrometheus.scraping(sample, this.folder)) {
			prometheus.await("cors_policy_info");
			call(sample, "authorization");
			prometheus.await("cors:preflight_failures:ratio_rate5m == 0");
			assertThat(firing(prometheus)).isEmpty();
			call(sample, "authorization,traceparent");
			prometheus.await("ALERTS{alertname=\"CorsPreflightsFailing\", alertstate=\"firing\", window=\"1h\"}");
			Files.writeString(file, "cors.environments.dev.allowed-origins: http://localhost:9999");
			sample.post("corshistory", "{\"action\": \"reload\"}");
			prometheus.await("cors_policy_newly_denied_total == 0");
			call(sample, "authorization");
			prometheus.await("ALERTS{alertname=\"CorsChangeBrokeRequests\", alertstate=\"firing\"}");
			Files.writeString(file, "cors.environments.dev.allowed-origins: http://localhost:9999/orders");
			sample.post("corshistory", "{\"action\": \"reload\"}");
			prometheus.await("ALERTS{alertname=\"CorsChangeRefused\", alertstate=\"pending\"}");
			assertHealthy(prometheus);
		}
	}

	/**
	 * No rule fails, each recorded series is there, and so is each metric of an alert.
	 */
	private static void assertHealthy(RunningPrometheus prometheus) throws IOException {
		for (JsonNode group : prometheus.groups()) {
			for (JsonNode rule : group.get("rules")) {
				assertThat(rule.get("health").stringValue()).as("%s", rule).isEqualTo("ok");
				if (rule.get("type").stringValue().equals("recording")) {
					prometheus.await(rule.get("name").stringValue());
				}
			}
		}
		Matcher metrics = METRIC.matcher(Files.readString(RULES.resolve("cors-alerts.rules.yml")));
		Set<String> names = metrics.results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
		// nothing in the sample sets headers of its own
		assertThat(names.remove("cors_conflicts_total")).isTrue();
		names.removeIf((name) -> name.startsWith("cors_check_"));
		assertThat(names).hasSizeGreaterThan(5);
		names.forEach(prometheus::await);
	}

	private static Set<String> alerts() throws IOException {
		return Pattern.compile("- alert: (\\w+)")
			.matcher(Files.readString(RULES.resolve("cors-alerts.rules.yml")))
			.results()
			.map((alert) -> alert.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> firing(RunningPrometheus prometheus) {
		return prometheus.query("ALERTS{alertstate=\"firing\"}")
			.valueStream()
			.map((alert) -> alert.at("/metric/alertname").stringValue())
			.collect(Collectors.toSet());
	}

	private static void call(RunningSample sample, String headers) {
		for (int i = 0; i < CALLS; i++) {
			sample.send(HttpRequest.newBuilder(sample.api("/api/orders"))
				.method("OPTIONS", BodyPublishers.noBody())
				.header("Origin", "http://localhost:8081")
				.header("Sec-Fetch-Mode", "cors")
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", headers));
		}
	}

}
