package io.github.corsstarter.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckCommand} with hops, a history and metrics.
 */
class CheckHopsTests {

	private static final String CONTRACT = """
			contract:
			  - { who: https://app.example.com, what: [GET, PUT], where: /orders/7, headers: [X-Request-Id],
			      credentials: true, expected: allowed }
			  - { who: https://evil.example, where: /orders/7, expected: origin-not-allowed }
			""";

	private final ShopServer service = new ShopServer();

	@TempDir
	private Path folder;

	private String contract;

	@BeforeEach
	void write() throws IOException {
		this.contract = Files.writeString(this.folder.resolve("contract.yml"), CONTRACT).toString();
	}

	@AfterEach
	void stop() {
		this.service.close();
	}

	@Test
	void checkWhenHopTampersNamesHopHeaderAndFix() {
		try (ShopServer edge = new ShopServer((headers) -> {
			headers.remove("Access-Control-Allow-Methods");
			headers.computeIfPresent("Access-Control-Allow-Origin", (name, values) -> List.of(values.get(0), "*"));
			headers.computeIfPresent("Access-Control-Max-Age", (name, values) -> List.of("5"));
			headers.put("Access-Control-Allow-Private-Network", List.of("true"));
			headers.computeIfPresent("Vary",
					(name, values) -> List.of(String.join(",", values).toLowerCase(Locale.ROOT), "origin"));
		})) {
			CommandOutcome outcome = check(edge);
			assertThat(outcome.status()).isEqualTo(1);
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.out()).contains("allowed expected, and answer-malformed",
					"      The hop 'edge' makes it fail; behind it, it passes.\n",
					"hop   edge strips access-control-allow-methods on OPTIONS /orders/7: [GET, HEAD, PUT]\n      Fix: Let ",
					"hop   edge doubles access-control-allow-origin on OPTIONS /orders/7: from "
							+ "[https://app.example.com] to [https://app.example.com, *]\n      Fix: A page can read no ",
					"hop   edge changes access-control-max-age on OPTIONS /orders/7: from [1800] to [5]\n      Fix: ",
					"hop   edge adds access-control-allow-private-network on OPTIONS /orders/7, GET /orders/7: [true]\n");
			assertThat(outcome.out()).doesNotContain(" vary ")
				.endsWith("\n1 of 3 cases pass at " + edge.url()
						+ "\nThe first hop to look at is 'edge'.\nsuite = fail\n");
		}
	}

	@Test
	void checkWhenHopsLeaveHeadersAloneReportsNothing() {
		try (ShopServer edge = new ShopServer()) {
			assertThat(check(edge).out()).doesNotContain("hop ")
				.endsWith("3 of 3 cases pass at " + edge.url() + "\nsuite = pass\n");
		}
	}

	@Test
	void checkWhenServiceFailsAsWellSaysSo() throws IOException {
		Files.writeString(Path.of(this.contract), CONTRACT.replace("X-Request-Id", "X-Tenant"));
		try (ShopServer edge = new ShopServer()) {
			assertThat(check(edge).out()).contains(
					"      It fails at 'service', the last hop, as well: allowed expected, and header-not-allowed\n",
					"\nThe first hop to look at is 'service'.\n");
		}
	}

	@Test
	void checkWhenHistoryIsKeptSaysSinceWhen() throws IOException {
		Path history = this.folder.resolve("history");
		try (ShopServer edge = new ShopServer((headers) -> headers.remove("Access-Control-Allow-Origin"))) {
			assertThat(check(edge, "--history", history.toString()).out()).contains("It fails anew.\n")
				.doesNotContain("since");
			Path file = history.resolve("cors-check.jsonl");
			assertThat(file).content()
				.hasLineCount(1)
				.contains("\"suite\":\"fail\"", "\"cases\":3", "edge stripped access-control-allow-origin",
						"allowed expected, and origin-not-allowed");
			Files.writeString(file,
					Files.readString(file).replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"2026-11-20T08:10:00Z\""));
			check(edge, "--history", history.toString());
			String since = "since at least 2026-11-20 08:10 UTC, 2 runs ago";
			assertThat(check(edge, "--history", history.toString()).out()).contains("      It fails " + since + ".\n",
					"[https://app.example.com]; " + since + "\n", "This verdict stands " + since + ".\nsuite = fail\n");
			assertThat(check(edge, "--history", history.toString(), "--format", "json").out())
				.contains("\"since\":{\"time\":\"2026-11-20T08:10:00Z\",\"runsAgo\":3}");
		}
	}

	@Test
	void checkWhenHistoryCannotBeKeptSaysSoBeforeItChecks() throws IOException {
		Files.writeString(this.folder.resolve("cors-check.jsonl"), "something else\n");
		CommandOutcome outcome = run("--history", this.folder.toString(), "--hop", "edge=http://nowhere.invalid");
		assertThat(outcome).isEqualTo(new CommandOutcome(9, "", "'" + this.folder.resolve("cors-check.jsonl")
				+ "' is no history of this program, and is left as it is." + System.lineSeparator()));
	}

	@Test
	void checkWhenLineOfHistoryIsBrokenWarnsAndGoesOn() throws IOException {
		try (ShopServer edge = new ShopServer()) {
			check(edge, "--history", this.folder.toString());
			Path file = this.folder.resolve("cors-check.jsonl");
			Files.writeString(file, Files.readString(file) + "\u001b[2J\n");
			CommandOutcome outcome = check(edge, "--history", this.folder.toString());
			assertThat(outcome.status()).isZero();
			assertThat(outcome.err()).hasLineCount(1).contains("line 2: no run of this program");
		}
	}

	@Test
	void checkWhenMetricsAreAskedForWritesThem() {
		try (ShopServer edge = new ShopServer((headers) -> {
			headers.remove("Access-Control-Allow-Origin");
			headers.set("Cors-Policy", "3f2a9c51");
		})) {
			CommandOutcome outcome = check(edge, "--format", "prometheus");
			assertThat(outcome.status()).isEqualTo(1);
			assertThat(outcome.out().replaceAll("seconds [0-9.E-]+", "seconds 0.1")).isEqualTo("""
					# HELP cors_check_passed Whether pages get what the contract says.
					# TYPE cors_check_passed gauge
					cors_check_passed 0
					# HELP cors_check_case_passed Whether all cases of a clause of the contract pass.
					# TYPE cors_check_case_passed gauge
					cors_check_case_passed{clause="contract.yml:2:5"} 0
					cors_check_case_passed{clause="contract.yml:4:5"} 1
					# HELP cors_check_header_change What a hop does to CORS headers, or to the whole answer (no header).
					# TYPE cors_check_header_change gauge
					cors_check_header_change{hop="edge",header="access-control-allow-origin",kind="stripped"} 1
					# HELP cors_check_duration_seconds How long the check took.
					# TYPE cors_check_duration_seconds gauge
					cors_check_duration_seconds 0.1
					# HELP cors_check_policy_info The version of the policies that answers name (Cors-Policy).
					# TYPE cors_check_policy_info gauge
					cors_check_policy_info{hop="edge",version="3f2a9c51"} 1
					""");
		}
	}

	@Test
	void checkWhenHopIsUnreachableSaysWhichAndMetricsSayZero() throws IOException {
		String gone;
		try (ServerSocket closed = new ServerSocket(0)) {
			gone = "http://localhost:" + closed.getLocalPort();
		}
		CommandOutcome outcome = run("--hop", "edge=" + this.service.url(), "--hop", "service=" + gone, "--format",
				"prometheus");
		assertThat(outcome.status()).isEqualTo(4);
		assertThat(outcome.err()).isEqualTo(gone + " refuses the connection." + System.lineSeparator());
		assertThat(outcome.out()).contains("\ncors_check_passed 0\n", "\ncors_check_duration_seconds ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://localhost:1        | 4 | refuses the connection
			http://nowhere.invalid    | 4 | is not known
			""")
	void checkWhenHopIsUnreachableEndsWithStatusOfItsOwn(String url, int status, String message) {
		CommandOutcome outcome = run("--hop", "edge=" + url);
		assertThat(outcome.status()).isEqualTo(status);
		assertThat(outcome.err()).contains(message).hasLineCount(1);
		assertThat(outcome.out()).isEmpty();
	}

	/**
	 * A login page, a redirect and a stream are answers: the report says what they mean.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			401 | edge asks for a login on OPTIONS /orders/7: the status 401, and 204 behind it
			403 | edge refuses OPTIONS /orders/7: the status 403, and 204 behind it
			404 | edge refuses OPTIONS /orders/7: the status 404, and 204 behind it
			302 | edge redirects OPTIONS /orders/7, GET /orders/7: 302 to https://login.example.com/
			200 | edge answers by itself OPTIONS /orders/7: the status 200, and 204 behind it; strips
			""")
	void checkWhenEdgeAnswersWithSomethingElseSaysWhat(int status, String message) throws IOException {
		HttpServer edge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		edge.setExecutor(Executors.newCachedThreadPool());
		edge.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.getResponseHeaders().set("Location", "https://login.example.com/");
			// a body that never ends
			exchange.sendResponseHeaders(status, 0);
			exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.US_ASCII));
			exchange.getResponseBody().flush();
		});
		edge.start();
		try {
			CommandOutcome outcome = run("--hop", "edge=http://localhost:" + edge.getAddress().getPort(), "--hop",
					"service=" + this.service.url());
			assertThat(outcome.status()).isEqualTo(1);
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.out()).contains("hop   " + message);
		}
		finally {
			edge.stop(0);
		}
	}

	private CommandOutcome check(ShopServer edge, String... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--hop", "edge=" + edge.url(), "--hop", "service=" + this.service.url()));
		arguments.addAll(List.of(more));
		return run(arguments.toArray(String[]::new));
	}

	private CommandOutcome run(String... more) {
		List<String> arguments = new ArrayList<>(List.of("check", "--contract", this.contract));
		arguments.addAll(List.of(more));
		return CommandOutcome.of(arguments.toArray(String[]::new));
	}

}
