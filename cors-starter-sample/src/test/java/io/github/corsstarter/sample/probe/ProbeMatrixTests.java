package io.github.corsstarter.sample.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the probe can tell in real browsers, and that it changes nothing for pages.
 */
@Tag("long")
class ProbeMatrixTests {

	private static final Path PAGE = Path.of("..", "docs", "reference", "browser-reports.md");

	private static final Path WRITTEN = Path.of("target", "browser-reports.md");

	private static final Map<InstalledBrowser, Map<Failure, String>> TOLD = new EnumMap<>(InstalledBrowser.class);

	private static final Map<InstalledBrowser, RunningBrowser> BROWSERS = new EnumMap<>(InstalledBrowser.class);

	private static ProbeServers servers;

	@BeforeAll
	static void start() {
		servers = new ProbeServers();
	}

	@AfterAll
	static void stop() {
		BROWSERS.values().forEach(RunningBrowser::close);
		BROWSERS.clear();
		servers.close();
	}

	@ParameterizedTest
	@EnumSource
	void fetchWhenItIsWatchedIsTheSameToScripts(InstalledBrowser browser) {
		RunningBrowser running = open(browser, "/page.html");
		JsonNode bare = read(call(running, "describeFetch", json(Map.of("url", servers.api()))));
		JsonNode watched = read(call(running, "describeFetch", json(Map.of("url", servers.api(), "watched", true))));
		assertThat(bare.path("unhandled")).hasSize(2);
		assertThat(bare.path("request").asString()).isEqualTo("true false from a request true");
		assertThat(watched).isEqualTo(bare);
	}

	@ParameterizedTest
	@EnumSource
	void reportWhenPageIsLeftArrives(InstalledBrowser browser) throws InterruptedException {
		RunningBrowser running = open(browser, "/page.html");
		call(running, "runBlocked", json(Map.of("url", servers.api(), "report", servers.api() + "/cors-reports")));
		running.open("about:blank");
		ProbeServers.Beacon beacon = beaconWith("\"credentials\":true");
		assertThat(beacon.method()).isEqualTo("POST");
		assertThat(beacon.type()).startsWith("text/plain");
		assertThat(beacon.origin()).isEqualTo(servers.page());
		String blocked = "{\"method\":\"POST\",\"path\":\"/header\",\"headers\":[\"content-type\",\"x-trace\"],"
				+ "\"credentials\":true}";
		JsonNode report = read(beacon.body());
		assertThat(report.path("ok").asInt()).isOne();
		// answers come in any order
		assertThat(report.path("blocks")).containsExactlyInAnyOrder(read(blocked), read(blocked), read(
				"{\"method\":\"GET\",\"path\":\"/ok\",\"headers\":[],\"credentials\":false,\"reads\":[\"X-Total\"]}"));
		assertThat(beacon.body()).doesNotContain("secret", "token");
	}

	@ParameterizedTest
	@EnumSource
	void failureWhenItIsCorsIsTold(InstalledBrowser browser) {
		Map<Failure, String> told = told(browser);
		assertThat(told).containsEntry(Failure.NONE, "nothing")
			.containsEntry(Failure.ABORTED, "nothing")
			.containsEntry(Failure.UNREADABLE, "unreadable")
			.containsEntry(Failure.CSP, "csp");
		for (Failure cors : List.of(Failure.ORIGIN, Failure.HEADER, Failure.METHOD, Failure.PREFLIGHT, Failure.ERROR,
				Failure.STRIPPED)) {
			assertThat(told).containsEntry(cors, "cors");
		}
		for (Failure network : List.of(Failure.CLOSED, Failure.REFUSED, Failure.DNS)) {
			assertThat(told).containsEntry(network, "network");
		}
	}

	@Test
	void pageIsUpToDate() throws IOException {
		List<InstalledBrowser> browsers = Arrays.asList(InstalledBrowser.values());
		List<String> lines = new ArrayList<>();
		lines.add("| what is wrong | "
				+ browsers.stream().map(InstalledBrowser::title).collect(Collectors.joining(" | ")) + " |");
		lines.add("|---".repeat(browsers.size() + 1) + "|");
		for (Failure failure : Failure.values()) {
			lines.add("| " + failure.title() + " | "
					+ browsers.stream()
						.map((browser) -> told(browser).getOrDefault(failure, "not tried"))
						.collect(Collectors.joining(" | "))
					+ " |");
		}
		String run = "Run on " + LocalDate.now(ZoneOffset.UTC) + ": "
				+ browsers.stream()
					.map((browser) -> browser.title() + " " + BROWSERS.get(browser).version())
					.collect(Collectors.joining(", "))
				+ ".";
		Files.writeString(WRITTEN, run + "\n\n" + String.join("\n", lines) + "\n");
		assertThat(Files.readString(PAGE)).as("The table of %s is out of date; copy it from %s", PAGE, WRITTEN)
			.contains(String.join("\n", lines));
	}

	/** Drivers do not agree on when a page is loaded. */
	private static String call(RunningBrowser browser, String function, String json) {
		return browser
			.call("async (json) => { while (!globalThis.%s) await new Promise((done) => setTimeout(done, 9)); "
				.formatted(function) + "return %s(json); }".formatted(function), json);
	}

	/** Pages of other tests may report as well when they are left. */
	private static ProbeServers.Beacon beaconWith(String text) throws InterruptedException {
		ProbeServers.Beacon beacon = servers.beacons().poll(20, TimeUnit.SECONDS);
		while (beacon != null && !beacon.body().contains(text)) {
			beacon = servers.beacons().poll(20, TimeUnit.SECONDS);
		}
		assertThat(beacon).as("a report with %s", text).isNotNull();
		return Objects.requireNonNull(beacon);
	}

	private static Map<Failure, String> told(InstalledBrowser browser) {
		assume(browser);
		return TOLD.computeIfAbsent(browser, ProbeMatrixTests::tell);
	}

	private static Map<Failure, String> tell(InstalledBrowser browser) {
		Map<Failure, String> told = new EnumMap<>(Failure.class);
		for (Failure failure : Failure.values()) {
			RunningBrowser running = open(browser, failure.page());
			if (failure != Failure.OFFLINE || running.goOffline(true)) {
				JsonNode result = read(call(running, "runScenario", json(failure.scenario(servers.api()))));
				told.put(failure, result.path("cause").asString());
			}
			if (failure == Failure.OFFLINE) {
				running.goOffline(false);
			}
		}
		return told;
	}

	private static RunningBrowser open(InstalledBrowser browser, String page) {
		assume(browser);
		RunningBrowser running = BROWSERS.computeIfAbsent(browser, (each) -> each.start(Window.NORMAL));
		running.open(servers.page() + page);
		return running;
	}

	private static void assume(InstalledBrowser browser) {
		Assumptions.assumeTrue(browser.isPresentOrRequired(), browser.title() + " or its driver is not installed");
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	private static JsonNode read(String json) {
		return JsonMapper.shared().readTree(json);
	}

}
