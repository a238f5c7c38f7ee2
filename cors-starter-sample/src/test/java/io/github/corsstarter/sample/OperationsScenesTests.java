package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.github.corsstarter.sample.board.Board;
import io.github.corsstarter.sample.board.Boards;
import io.github.corsstarter.sample.board.Query;
import io.github.corsstarter.sample.board.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scenes of operations, while a real Prometheus scrapes the sample: each query of each
 * board and rule answers, each in its scene and not before. What the scenes counted is
 * then stretched over days for the alerts with long windows.
 */
@Tag("long")
@EnabledIf("isPrometheusExpected")
@TestMethodOrder(OrderAnnotation.class)
class OperationsScenesTests {

	private static final Map<Scene, Map<String, Double>> RECORDED = new EnumMap<>(Scene.class);

	@TempDir
	private Path folder;

	static boolean isPrometheusExpected() {
		return RunningPrometheus.isPresentOrRequired("prometheus");
	}

	@Test
	@Order(1)
	void queriesWhenScenesArePlayedAnswerInTheirOwn() throws IOException {
		int port = RunningPrometheus.freePort();
		try (ScenePlayer player = ScenePlayer.in(this.folder);
				StrippingProxy proxy = new StrippingProxy(player.sample().url());
				RunningPrometheus prometheus = RunningPrometheus.scraping(player.sample(), port, this.folder)) {
			prometheus.await("cors_policy_info");
			Process check = null;
			try {
				for (Scene scene : Scene.values()) {
					assertSilent(prometheus, scene);
					if (scene == Scene.STRIPPING_PROXY) {
						check = check(port, proxy, player);
					}
					record(player, scene, prometheus);
					assertAnswers(prometheus, scene);
					assertAlerts(prometheus, scene);
				}
				assertHealthy(prometheus);
			}
			finally {
				if (check != null) {
					check.destroy();
				}
			}
		}
	}

	private static Process check(int port, StrippingProxy proxy, ScenePlayer player) throws IOException {
		return CommandLineRun.start("check", "--contract", "src/main/resources/cors-contract.yml", "--environment",
				"dev", "--listen", String.valueOf(port), "--hop", "edge=" + proxy.url(), "--hop",
				"service=" + player.sample().url());
	}

	private static void record(ScenePlayer player, Scene scene, RunningPrometheus prometheus) throws IOException {
		Scrape before = player.scrape();
		player.play(scene, () -> {
			prometheus.await("cors_policy_newly_denied_total == 0");
			prometheus.await("cors_conflicts_total");
		});
		RECORDED.put(scene, player.scrape().grown(before, "cors_requests_total"));
	}

	private static Stream<Query> queries() {
		return Stream.concat(Stream.of(Boards.ACTIVATIONS),
				Boards.all()
					.stream()
					.map(Board::panels)
					.flatMap(List::stream)
					.flatMap((panel) -> panel.queries().stream()));
	}

	/** As Grafana does when everything is chosen. */
	private static String substituted(Query query) {
		return query.expr().replaceAll("\\$(job|instance|check|checked)\\b", ".+").replace("$__rate_interval", "1m");
	}

	private static void assertSilent(RunningPrometheus prometheus, Scene next) {
		queries().filter((query) -> query.scene().compareTo(next) >= 0 && next != Scene.NORMAL_DAY)
			.forEach((query) -> assertThat(prometheus.query("(" + substituted(query) + ") != 0")).as("%s", query)
				.isEmpty());
	}

	private static void assertAnswers(RunningPrometheus prometheus, Scene scene) {
		queries().filter((query) -> query.scene() == scene)
			.map(OperationsScenesTests::substituted)
			.forEach((query) -> prometheus.await(query.contains("vector(0)") ? query : "(" + query + ") != 0"));
	}

	private static void assertAlerts(RunningPrometheus prometheus, Scene scene) {
		switch (scene) {
			case NORMAL_DAY, STRANGERS -> assertThat(prometheus.firing("alertname")).isEmpty();
			case NEW_HEADER -> awaitAlert(prometheus, "CorsPreflightsFailing", "firing");
			case WRONG_DEPLOY -> {
				awaitAlert(prometheus, "CorsChangeBrokeRequests", "firing");
				awaitAlert(prometheus, "CorsChangeRefused", "pending");
				awaitAlert(prometheus, "CorsHeadersInConflict", "pending");
			}
			case ROLLBACK -> awaitAlert(prometheus, "CorsPoliciesPinned", "pending");
			case STRIPPING_PROXY -> {
				awaitAlert(prometheus, "CorsCheckFails", "pending");
				awaitAlert(prometheus, "CorsEdgeDrift", "pending");
			}
		}
	}

	private static void awaitAlert(RunningPrometheus prometheus, String name, String state) {
		prometheus.await("ALERTS{alertname=\"%s\", alertstate=\"%s\"}".formatted(name, state));
	}

	/** No rule fails, and each recorded series is there. */
	private static void assertHealthy(RunningPrometheus prometheus) {
		for (JsonNode group : prometheus.groups()) {
			for (JsonNode rule : group.get("rules")) {
				assertThat(rule.get("health").stringValue()).as("%s", rule).isEqualTo("ok");
				if (rule.get("type").stringValue().equals("recording")) {
					prometheus.await(rule.get("name").stringValue());
				}
			}
		}
	}

	@Test
	@Order(2)
	void alertsWhenScenesLastForHoursAndDaysFireInTheirOwn() throws IOException, InterruptedException {
		assertThat(RECORDED).containsKeys(Scene.NORMAL_DAY, Scene.STRANGERS, Scene.NEW_HEADER, Scene.WRONG_DEPLOY);
		StretchedScenes.write(RECORDED, this.folder.resolve("scenes.om"));
		assertThat(RunningPrometheus.promtool("tsdb", "create-blocks-from", "openmetrics",
				this.folder.resolve("scenes.om").toString(), this.folder.resolve("data").toString()))
			.startsWith("0\n");
		try (RunningPrometheus prometheus = RunningPrometheus.over(this.folder)) {
			StretchedScenes.expected()
				.forEach((alert) -> prometheus.await("ALERTS{alertstate=\"firing\", job=\"%s\", window=\"%s\"}"
					.formatted((Object[]) alert.split(" "))));
			assertThat(prometheus.firing("job", "window")).isEqualTo(StretchedScenes.expected());
		}
	}

}
