package io.github.corsstarter.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoints as pages, and as what they were before there were pages.
 */
class PagesTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String APP = "https://app.example.com";

	private static final List<String> ENDPOINTS = List.of("cors", "corspreflights", "corshistory",
			"corsexplain?path=/secret&origin=" + APP);

	private static final Map<TestServer, RunningServer> SERVERS = new LinkedHashMap<>();

	private static final Pattern LINK = Pattern
		.compile("<a href=\"([^\"#]+)\"[^>]*>(Policies|Requests|Explain|History)<");

	static Stream<TestServer> servers() {
		return TestServer.ofEachStack();
	}

	/** All on one port, and endpoints that would be cached if they could be. */
	private static RunningServer on(TestServer name) {
		return SERVERS.computeIfAbsent(name, (server) -> {
			Map<String, String> properties = new LinkedHashMap<>();
			properties.put("cors.allowed-origins", APP);
			for (String id : List.of("cors", "corspreflights", "corshistory", "corsexplain")) {
				properties.put("management.endpoint." + id + ".cache.time-to-live", "60s");
			}
			return server.start(properties);
		});
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	private static Answer get(RunningServer server, String path, String accept) {
		return server.send("GET", "/actuator/" + path, "Accept", accept);
	}

	private static String type(Answer answer) {
		return String.join("|", answer.lines("Content-Type"));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void pageWhenABrowserAsksHasItsHeadersEachTime(TestServer name) {
		for (String endpoint : ENDPOINTS) {
			get(on(name), endpoint, BROWSER);
			assertPage(get(on(name), endpoint, BROWSER), 200);
		}
	}

	private static void assertPage(Answer page, int status) {
		assertThat(page.status()).isEqualTo(status);
		assertThat(type(page)).isEqualToIgnoringCase("text/html;charset=UTF-8");
		assertThat(page.body()).startsWith("<!DOCTYPE html>").endsWith("</html>").doesNotContain("<script", " style=");
		assertThat(page.lines("Content-Security-Policy")).singleElement()
			.asString()
			.matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self'; "
					+ "base-uri 'none'; frame-ancestors 'none'");
		assertThat(page.lines("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(page.lines("Cache-Control")).containsExactly("no-store");
		assertThat(page.lines("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(page.varyNames()).contains("accept");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void answerWhenHtmlIsNotPreferredIsJson(TestServer name) {
		RunningServer server = on(name);
		for (String endpoint : ENDPOINTS) {
			String json = withoutTime(get(server, endpoint, "application/json").body());
			assertThat(json).startsWith("{");
			for (String accept : List.of("*/*", "application/json", "text/html;q=0.5, application/json",
					"application/json, text/html;q=0.9, */*;q=0.1", "application/*", "text/html;q=0.9, */*",
					"image/gif, image/jpeg, application/x-ms-application, */*", "application/json,text/html")) {
				Answer answer = get(server, endpoint, accept);
				assertThat(withoutTime(answer.body())).as("%s of %s", accept, endpoint).isEqualTo(json);
				assertThat(type(answer)).as(accept).doesNotContain("html");
				assertThat(answer.lines("Content-Security-Policy")).isEmpty();
			}
			Answer versioned = get(server, endpoint, "application/vnd.spring-boot.actuator.v3+json");
			assertThat(type(versioned)).isEqualTo("application/vnd.spring-boot.actuator.v3+json");
			assertThat(withoutTime(versioned.body())).isEqualTo(json);
			assertThat(type(server.send("GET", "/actuator/" + endpoint)))
				.isEqualTo("application/vnd.spring-boot.actuator.v3+json");
		}
	}

	/** Days of use and counts move by themselves. */
	private static String withoutTime(String json) {
		return json.replaceAll("\"lastSeen\":[^,}]+", "");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void answerWhenHtmlIsPreferredIsAPage(TestServer name) {
		for (String accept : List.of("text/html", "TEXT/HTML", "text/html, */*", "text/html;charset=iso-8859-1",
				"text/html, application/xhtml+xml, */*", "application/json;q=0.1, text/html;q=0.2",
				"text/html;level=1, */*;q=0.5", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "text/*")) {
			assertThat(type(get(on(name), "cors", accept))).as(accept).startsWithIgnoringCase("text/html");
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void explainWhenAnyTextIsAskedForIsTextStill(TestServer name) {
		for (String accept : List.of("text/plain", "text/*", "text/plain, text/html;q=0.5")) {
			Answer answer = get(on(name), "corsexplain?path=/secret&origin=" + APP, accept);
			assertThat(type(answer)).startsWith("text/plain");
			assertThat(answer.body()).startsWith("Verdict:   allowed");
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void pageWhenThereIsNoAnswerSaysSo(TestServer name) {
		RunningServer server = on(name);
		Answer form = get(server, "corsexplain", BROWSER);
		assertPage(form, 200);
		assertThat(form.body()).contains("<form method=\"get\"").doesNotContain("has no answer");
		Answer refused = get(server, "corsexplain?origin=" + APP, BROWSER);
		assertPage(refused, 400);
		assertThat(refused.body()).contains("has no answer", "The parameter &#39;path&#39; is missing.",
				"value=\"" + APP + "\"");
		assertThat(get(server, "corsexplain?origin=a&path=b&credentials=perhaps", BROWSER).status()).isEqualTo(400);
		Answer unknown = get(server, "corshistory?from=00000000", BROWSER);
		assertPage(unknown, 404);
		assertThat(unknown.body()).contains("neither active nor kept");
		Answer version = get(server, "corshistory/00000000", BROWSER);
		assertPage(version, 404);
		assertThat(version.body()).contains("href=\"../cors\"");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void denialWhenItsLinkIsFollowedIsExplained(TestServer name) {
		RunningServer server = on(name);
		server.preflight("/secret/a%20b;c=d", APP, "PUT", "Access-Control-Request-Headers", "x-one,x-two");
		server.preflight("/secret", "https://evil.example", "GET");
		String page = server.send("GET", "/actuator/corspreflights", "Accept", "text/html").body();
		List<String> links = Pattern.compile("class=\"button\" href=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.map((link) -> link.group(1).replace("&amp;", "&"))
			.toList();
		assertThat(links).hasSizeGreaterThanOrEqualTo(2);
		assertThat(links.stream().map((link) -> get(server, link, BROWSER)).toList())
			.allSatisfy((explained) -> assertThat(explained.body()).contains("<h2 id=\"verdict\">Denied <code>"))
			.anySatisfy(
					(explained) -> assertThat(explained.body()).contains("value=\"x-one, x-two\"", "value=\"PUT\""));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void linksWhenTheActuatorIsElsewhereLeadThere(TestServer name) {
		// a server of Netty that stops takes the threads of the others with it
		stop();
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", APP);
		properties.put("management.server.port", "0");
		properties.put("management.server.base-path", "/behind");
		properties.put("management.endpoints.web.base-path", "/actuator/ops");
		properties.put("management.endpoints.web.path-mapping.cors", "shown/policies");
		properties.put("management.endpoints.web.exposure.include", "cors,corspreflights,corsexplain");
		try (RunningServer server = name.start(properties)) {
			int port = server.managementPort();
			String home = "/behind/actuator/ops/shown/policies";
			Answer page = server.sendTo(port, "GET", home, "Accept", BROWSER);
			assertPage(page, 200);
			Map<String, String> links = links(page.body());
			assertThat(links).containsOnlyKeys("Policies", "Requests", "Explain");
			assertThat(links.values()).allSatisfy((link) -> assertPage(
					server.sendTo(port, "GET", URI.create(home).resolve(link).toString(), "Accept", BROWSER), 200));
		}
	}

	private static Map<String, String> links(String page) {
		Map<String, String> links = new LinkedHashMap<>();
		Matcher matcher = LINK.matcher(page);
		while (matcher.find()) {
			links.put(matcher.group(2), matcher.group(1));
		}
		return links;
	}

	@ParameterizedTest
	@MethodSource("servers")
	void pageWhenItIsWrittenToIsNone(TestServer name) {
		for (String method : List.of("POST", "PUT", "DELETE")) {
			for (String endpoint : List.of("cors", "corspreflights", "corsexplain", "corshistory")) {
				assertThat(on(name).send(method, "/actuator/" + endpoint, "Accept", BROWSER).status()).isEqualTo(405);
			}
		}
	}

}
