package io.github.corsstarter.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.web.CorsDecisionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same question over the endpoint and over the wire has the same answer.
 */
class QuestionAndRequestTests {

	private static final String HOST = "Host: api.example.com\r\nX-Forwarded-Proto: https\r\n";

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	private static final AtomicReference<@Nullable Verdict> LAST = new AtomicReference<>();

	@BeforeAll
	static void start() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("server.forward-headers-strategy", "framework");
		properties.put("cors.paths", "/open/**");
		properties.put("cors.environment", "prod");
		properties.put("cors.environments.prod.allowed-origins", "https://app.example.com,https://*.example.org");
		properties.put("cors.allowed-methods", "GET,POST,PUT");
		properties.put("cors.allowed-headers", "Authorization");
		properties.put("cors.policies.strict.paths", "/open/strict/**");
		properties.put("cors.policies.strict.allowed-origins", "https://strict.example.com");
		properties.put("cors.policies.any.paths", "/open/any/**");
		properties.put("cors.policies.any.allowed-origins", "*");
		for (TestServer server : TestServer.values()) {
			SERVERS.put(server, server.start(properties, Listening.class));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, delimiter = '|',
			textBlock = """
					path              | origin                       | method | headers         | verdict      | reason
					/open/x/any       | https://app.example.com      | GET    |                 | allowed      |
					/open/x/any       | https://app.example.com      | PUT    | authorization   | allowed      |
					/open/x/any       | https://app.example.com      | PUT    | x-other         | denied       | header-not-allowed
					/open/x/any       | https://app.example.com      | DELETE |                 | denied       | method-not-allowed
					/open/x/any       | https://app.example.com:8443 | GET    |                 | denied       | origin-not-allowed
					/open/x/any       | https://a.example.org        | POST   |                 | allowed      |
					/open/x/any       | https://a.b.example.org      | POST   |                 | denied       | origin-not-allowed
					/open/x/any       | https://api.example.com      | DELETE | x-other         | allowed      |
					/open/x/any       | http://api.example.com       | POST   |                 | denied       | origin-not-allowed
					/open/x/any       | https://api.example.com:8443 | POST   |                 | denied       | origin-not-allowed
					/open/x/any       | http://localhost:8080        | POST   |                 | denied       | origin-not-allowed
					/open/x/any       | null                         | GET    |                 | denied       | origin-null
					/open/x/any       | https://APP.example.com      | GET    |                 | denied       | origin-malformed
					/open/strict/any  | https://app.example.com      | GET    |                 | denied       | origin-not-allowed
					/open/strict/any  | https://strict.example.com   | GET    |                 | allowed      |
					/open/any/any     | https://evil.example         | GET    |                 | allowed      |
					/open/any/any     | https://evil.example         | PATCH  |                 | denied       | method-not-allowed
					/open/x/any?a=/b  | https://app.example.com      | GET    |                 | allowed      |
					/open/%78/any     | https://app.example.com      | GET    |                 | allowed      |
					/secret           | https://app.example.com      | GET    |                 | not-governed |
					/actuator/health  | https://evil.example         | GET    |                 | not-governed |
					""")
	void questionWhenAskedEitherWayHasOneAnswer(String path, String origin, String method, @Nullable String headers,
			String verdict, @Nullable String reason) {
		SERVERS.forEach((name, server) -> {
			Verdict told = ask(server, path, origin, method, headers);
			assertThat(told.verdict()).as("%s", name).isEqualTo(verdict);
			assertThat(told.reason()).as("%s", name).isEqualTo(reason);
			assertThat(send(server, path, origin, method, headers)).as("%s", name).isEqualTo(told);
		});
	}

	private static Verdict ask(RunningServer server, String path, String origin, String method,
			@Nullable String headers) {
		String query = "path=" + encode(path) + "&origin=" + encode(origin) + "&method=" + method
				+ ((headers != null) ? "&headers=" + headers : "");
		String answer = server
			.sendRaw("GET /actuator/corsexplain?" + query + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
		String json = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
		DocumentContext told = JsonPath
			.using(Configuration.defaultConfiguration().addOptions(Option.DEFAULT_PATH_LEAF_TO_NULL))
			.parse(json);
		boolean same = told.read("$.explanation", String.class).contains("of the same origin");
		return new Verdict(told.read("$.verdict"), told.read("$.reason"), same ? null : told.read("$.policy"));
	}

	/** What becomes of it in a browser, which sends a preflight where it has to. */
	private static Verdict send(RunningServer server, String path, String origin, String method,
			@Nullable String headers) {
		PlannedFetch fetch = PlannedFetch.of(origin, "https://api.example.com" + path).withMethod(method);
		FetchPlan plan = FetchPlan.of((headers != null) ? fetch.withHeader(headers, "x") : fetch);
		if (plan.needsPreflight()) {
			Verdict preflight = send(server, "OPTIONS", path, plan.preflightHeaders());
			if (!preflight.verdict().equals("allowed")) {
				return preflight;
			}
		}
		return send(server, plan.fetch().method(), path, plan.requestHeaders());
	}

	private static Verdict send(RunningServer server, String method, String path, HeaderList headers) {
		LAST.set(null);
		String lines = headers.lines()
			.stream()
			.map((line) -> line.name() + ": " + line.value() + "\r\n")
			.collect(Collectors.joining());
		String answer = server
			.sendRaw(method + " " + path + " HTTP/1.1\r\n" + HOST + lines + "Connection: close\r\n\r\n");
		Verdict decided = LAST.get();
		boolean allows = answer.contains("ccess-control-allow-origin")
				|| answer.contains("Access-Control-Allow-Origin");
		if (decided != null) {
			assertThat(allows).isEqualTo(decided.verdict().equals("allowed"));
			return decided;
		}
		assertThat(answer).doesNotStartWith("HTTP/1.1 403");
		return new Verdict(path.startsWith("/open") ? "allowed" : "not-governed", null, null);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * An answer to compare.
	 *
	 * @param verdict whether it is allowed
	 * @param reason why not
	 * @param policy who says so; nobody does of the server's own pages
	 */
	private record Verdict(String verdict, @Nullable String reason, @Nullable String policy) {
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		CorsDecisionListener recordingListener() {
			return new CorsDecisionListener() {

				@Override
				public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
					CorsRejection rejection = decision.rejection();
					LAST.set(new Verdict((rejection != null) ? "denied" : "allowed",
							(rejection != null) ? rejection.id() : null, policy.name()));
				}

			};
		}

	}

}
