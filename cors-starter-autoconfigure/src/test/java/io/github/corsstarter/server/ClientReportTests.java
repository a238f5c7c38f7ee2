package io.github.corsstarter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.ReportSender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports of browsers, over sockets: what is counted, and that no report harms anything.
 */
class ClientReportTests {

	private static final String APP = "https://app.example.com";

	private static final String PATH = "/cors-reports";

	private static final Map<String, String> PROPERTIES = Map.of("cors.allowed-origins", APP, "cors.paths", "/**",
			"cors.allowed-headers", "x-request-id", "cors.client-reports.enabled", "true",
			"server.tomcat.connection-timeout", "3s");

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	static Stream<TestServer> servers() {
		return TestServer.ofEachStack();
	}

	private static RunningServer running(TestServer stack) {
		return SERVERS.computeIfAbsent(stack, (server) -> server.start(PROPERTIES));
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
	}

	@ParameterizedTest
	@MethodSource("servers")
	void reportWhenItComesIsCountedByCauseAndExplained(TestServer stack) {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		DocumentContext earlier = JsonPath.parse(server.send("GET", "/actuator/corspreflights").body());
		String answer = send(server, "Sec-Fetch-Mode: no-cors\r\nCookie: a=b\r\n" + headers(APP), """
				{"ok":5,"network":2,"csp":1,"blocks":[
				 {"method":"GET","path":"/secret","headers":["x-trace"],"credentials":false,"count":3},
				 {"method":"POST","path":"/open/a/any","headers":["x-request-id"],"credentials":false,"count":2},
				 {"method":"GET","path":"/open/a/any","reads":["x-total"],"count":4}]}""");
		assertThat(answer).startsWith("HTTP/1.1 204")
			.doesNotContainIgnoringCase("access-control", "vary:", "set-cookie");
		assertThat(grown(server, before))
			.containsExactlyInAnyOrderEntriesOf(Map.of("reports accepted", 1.0, "requests ok", 5.0, "requests blocked",
					5.0, "requests network", 2.0, "requests csp", 1.0, "blocks policy header-not-allowed default", 3.0,
					"blocks between none default", 2.0, "blocks unreadable none default", 4.0));
		DocumentContext shown = JsonPath.parse(server.send("GET", "/actuator/corspreflights").body());
		assertThat(shown.<Integer>read("$.clientReports.requests.blocked")).isGreaterThanOrEqualTo(5);
		assertThat(shown.<List<String>>read("$.clientReports.blocks[*].cause")).contains("unreadable", "between",
				"policy");
		assertThat(shown.<List<String>>read("$.clientReports.blocks[?(@.cause == 'policy')].fix"))
			.containsExactly("cors.allowed-headers: [x-request-id, x-trace]");
		assertThat(shown.<List<String>>read("$.clientReports.blocks[?(@.cause == 'between')].explanation").get(0))
			.contains("The policy 'default' allows the request", "something between the page and this filter");
		assertThat(shown.<List<String>>read("$.clientReports.blocks[?(@.cause == 'unreadable')].explanation").get(0))
			.contains("gets null for 'x-total'");
		for (String requests : List.of("$.preflights", "$.actualRequests", "$.policies", "$.recentFailures")) {
			assertThat(shown.<Object>read(requests)).as("a report is no request").isEqualTo(earlier.read(requests));
		}
		assertThat(server.send("GET", "/actuator/cors").body()).as("the filter is none to warn of")
			.doesNotContain("filter-in-front");
		assertThat(explained(server, "reads=x-total")).contains("gets null for");
		assertThat(explained(server, "headers=x-trace")).contains("Denied <code>header-not-allowed");
	}

	/** What the page of a report's link says. */
	private static String explained(RunningServer server, String parameter) {
		String page = server.send("GET", "/actuator/corspreflights", "Accept", "text/html").body();
		String link = Pattern.compile("href=\"(corsexplain[^\"]*)\"")
			.matcher(page)
			.results()
			.map((match) -> match.group(1).replace("&amp;", "&"))
			.filter((found) -> found.contains(parameter))
			.findFirst()
			.orElseThrow();
		return server.send("GET", "/actuator/" + link, "Accept", "text/html").body();
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void reportWhenItIsHostileIsAnsweredAndCountedApart(TestServer stack, String origin, String body, String outcome) {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		assertThat(send(server, headers(origin), body)).startsWith("HTTP/1.1 204")
			.doesNotContainIgnoringCase("access-control");
		assertThat(grown(server, before)).containsExactlyEntriesOf(Map.of("reports " + outcome, 1.0));
	}

	static Stream<Arguments> hostile() {
		String large = "{\"ok\":1" + " ".repeat(4090) + "}";
		return servers().flatMap((stack) -> Stream.of(Arguments.of(stack, APP, "", "malformed"),
				Arguments.of(stack, APP, "hello", "malformed"), Arguments.of(stack, APP, "[".repeat(4096), "malformed"),
				Arguments.of(stack, APP, "{\"blocks\":".repeat(400), "malformed"),
				Arguments.of(stack, APP, "{\"ok\":\"1\"}", "malformed"),
				Arguments.of(stack, APP, "{\"ok\":1000000000}", "malformed"),
				Arguments.of(stack, APP, "{\"blocks\":[{\"method\":\"GET\",\"path\":\"/a?b=c\"}]}", "malformed"),
				Arguments.of(stack, APP, large, "too-large"),
				Arguments.of(stack, APP, "x".repeat(1_000_000), "too-large"),
				Arguments.of(stack, "https://evil.example", "{\"ok\":1}", "unknown-origin"),
				Arguments.of(stack, "https://evil.example", "x".repeat(1_000_000), "unknown-origin"),
				Arguments.of(stack, "null", "{\"ok\":1}", "unknown-origin"),
				Arguments.of(stack, "https://app.example.com/" + "a".repeat(4000), "{\"ok\":1}", "unknown-origin")));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void reportWhenItNamesNoOriginTellsNothingByItsBody(TestServer stack) {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		send(server, "Content-Length: 8\r\n", "{\"ok\":1}");
		send(server, headers(APP), "{\"ok\":1,\"origin\":\"https://other.example\"}");
		assertThat(grown(server, before))
			.containsExactlyInAnyOrderEntriesOf(Map.of("reports unknown-origin", 1.0, "reports malformed", 1.0));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void reportWhenItsLengthIsNotToldIsReadUpToTheBound(TestServer stack) {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		String chunked = "Transfer-Encoding: chunked\r\nOrigin: " + APP + "\r\n";
		assertThat(send(server, chunked, "8\r\n{\"ok\":1}\r\n0\r\n\r\n")).startsWith("HTTP/1.1 204");
		String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
		assertThat(send(server, chunked, chunk.repeat(64) + "0\r\n\r\n")).startsWith("HTTP/1.1 204");
		assertThat(grown(server, before)).containsExactlyInAnyOrderEntriesOf(
				Map.of("reports accepted", 1.0, "requests ok", 1.0, "reports too-large", 1.0));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void requestWhenItIsNoReportGoesOn(TestServer stack) {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		for (String line : List.of("GET " + PATH, "POST /cors%2Dreports", "POST " + PATH + "/", "POST " + PATH + ";a=b",
				"POST " + PATH + "/x", "POST /" + PATH, "PUT " + PATH, "post " + PATH)) {
			String[] parts = line.split(" ");
			Answer answer = server.send(parts[0], parts[1]);
			assertThat(answer.status()).as(line).isNotEqualTo(204).isBetween(400, 499);
		}
		assertThat(server.preflight(PATH, APP, "POST").status()).isEqualTo(204);
		assertThat(server.preflight(PATH, "https://evil.example", "POST").status()).isEqualTo(403);
		assertThat(grown(server, before)).isEmpty();
	}

	/** Bodies that do not come hold few threads, and none for long. */
	@ParameterizedTest
	@MethodSource("servers")
	void reportWhenItsBodyDoesNotComeIsGivenUp(TestServer stack) throws Exception {
		RunningServer server = running(stack);
		Map<String, Double> before = counts(server);
		List<Socket> slow = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			slow.add(open(server, "Content-Length: 100\r\nOrigin: " + APP + "\r\n", "{"));
		}
		assertThat(server.send("GET", "/open/a/any").status()).isEqualTo(200);
		for (Socket socket : slow) {
			try (socket) {
				// Tomcat has an answer of its own for a body that does not come
				assertThat(read(socket)).containsPattern("^HTTP/1.1 (204|408)");
			}
		}
		Map<String, Double> grown = grown(server, before);
		assertThat(grown.values().stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(12);
		assertThat(grown).containsOnlyKeys(
				stack.isServlet() ? List.of("reports incomplete", "reports dropped") : List.of("reports incomplete"));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void reportsWhenTheyAreAFloodAreDropped(TestServer stack) throws InterruptedException {
		RunningServer server = running(stack);
		ClientReports reports = server.context().getBean(ClientReports.class);
		ReportSender sender = ReportSender.of(APP, "no-cors", "");
		Map<String, Double> before = counts(server);
		long start = System.nanoTime();
		long wanted = Stream.generate(() -> reports.isWanted(sender, 10)).limit(20_000).filter((is) -> is).count();
		double seconds = (System.nanoTime() - start) / 1e9;
		assertThat((double) wanted).isLessThanOrEqualTo(52 + 50 * seconds);
		assertThat(grown(server, before)).containsExactlyEntriesOf(Map.of("reports dropped", 20_000.0 - wanted));
		// the tests that follow ask the same servers
		Thread.sleep(1_100);
	}

	@Test
	void beansWhenReportsAreNotTakenAreNotThere() {
		try (RunningServer server = TestServer.TOMCAT
			.start(Map.of("cors.allowed-origins", APP, "cors.client-reports.enabled", "off"))) {
			assertThat(server.context()
				.getBeansOfType(Object.class)
				.values()
				.stream()
				.map((bean) -> bean.getClass().getName())
				.filter((name) -> name.contains("corsstarter.client") || name.contains("ClientReport"))).isEmpty();
			assertThat(server.post(PATH, "{}").status()).isEqualTo(401);
			assertThat(server.send("GET", "/actuator/corspreflights").body()).doesNotContain("clientReports");
		}
	}

	private static String headers(String origin) {
		return "Origin: " + origin + "\r\n";
	}

	/** A report, as a beacon sends it. */
	private static String send(RunningServer server, String headers, String body) {
		boolean told = headers.contains("Transfer-Encoding") || headers.contains("Content-Length");
		String length = told ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
		try (Socket socket = open(server, headers + length, body)) {
			return read(socket);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Socket open(RunningServer server, String headers, String body) throws IOException {
		Socket socket = new Socket("localhost", server.port());
		socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
		OutputStream output = socket.getOutputStream();
		output
			.write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + headers + "\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
		output.flush();
		try {
			output.write(body.getBytes(StandardCharsets.UTF_8));
			output.flush();
		}
		catch (IOException ex) {
			// the server has answered and takes no more
		}
		return socket;
	}

	/** What of an answer comes first, up to its last header. */
	private static String read(Socket socket) throws IOException {
		InputStream input = socket.getInputStream();
		StringBuilder answer = new StringBuilder();
		while (answer.indexOf("\r\n\r\n") == -1) {
			int next = input.read();
			if (next == -1) {
				break;
			}
			answer.append((char) next);
		}
		return answer.toString();
	}

	private static Map<String, Double> counts(RunningServer server) {
		Map<String, Double> counts = new LinkedHashMap<>();
		Collection<Counter> counters = server.context()
			.getBean(MeterRegistry.class)
			.getMeters()
			.stream()
			.filter((meter) -> meter.getId().getName().startsWith("cors.client."))
			.map(Counter.class::cast)
			.toList();
		counters.forEach((counter) -> counts.put(name(counter), counter.count()));
		return counts;
	}

	private static String name(Counter counter) {
		return counter.getId().getName().substring("cors.client.".length())
				+ Stream.of("cause", "outcome", "reason", "policy")
					.flatMap((tag) -> Stream.ofNullable(counter.getId().getTag(tag)))
					.map((value) -> " " + value)
					.collect(Collectors.joining());
	}

	/** What was counted meanwhile, in series that were there before. */
	private static Map<String, Double> grown(RunningServer server, Map<String, Double> before) {
		Map<String, Double> grown = new LinkedHashMap<>();
		counts(server).forEach((name, count) -> {
			assertThat(before).containsKey(name);
			if (!count.equals(before.get(name))) {
				grown.put(name, count - before.get(name));
			}
		});
		return grown;
	}

}
