package io.github.corsstarter.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ManagementPaths;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlockJudge}: what the policies say to calls that a browser blocked.
 */
class BlockJudgeTests {

	private static final Map<String, Object> PROPERTIES = Map.ofEntries(
			Map.entry("cors.allowed-origins", "https://app.example.com"), Map.entry("cors.paths", "/api/**"),
			Map.entry("cors.allowed-methods", "GET,POST,DELETE"), Map.entry("cors.allowed-headers", "X-Request-Id"),
			Map.entry("cors.exposed-headers", "X-Total"), Map.entry("cors.allow-credentials", "true"),
			Map.entry("cors.policies.open.paths", "/open/**"), Map.entry("cors.policies.open.allowed-origins", "*"),
			Map.entry("cors.policies.open.exposed-headers", "*"),
			Map.entry("cors.policies.open.allow-credentials", "false"), Map.entry("cors.policies.shop.paths", "/shop"),
			Map.entry("cors.policies.shop.allowed-origins", "https://shop.example.com"));

	private final ActivePolicies active = active();

	private static ActivePolicies active() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", PROPERTIES));
		LoadedCorsConfiguration loaded = new CorsConfigurationLoader(environment).load();
		return new ActivePolicies(null, loaded.policies(), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					GET    | /api/orders       |                   | false |          | between    | none                    | default
					POST   | /api/orders       | x-request-id      | true  |          | between    | none                    | default
					GET    | /ctx/api/orders   |                   | true  |          | between    | none                    | default
					PUT    | /api/orders       |                   | false |          | policy     | method-not-allowed      | default
					patch  | /api/orders       |                   | false |          | policy     | method-not-allowed      | default
					POST   | /api/orders       | content-type      | false |          | policy     | header-not-allowed      | default
					GET    | /api/orders       | X-Request-Id;X-B3 | false |          | policy     | header-not-allowed      | default
					GET    | /shop             |                   | false |          | policy     | origin-not-allowed      | shop
					GET    | /open/a           |                   | false |          | between    | none                    | open
					GET    | /open/a           |                   | true  |          | policy     | credentials-not-allowed | open
					GET    | /api/..;/open/a   |                   | false |          | policy     | path-ambiguous          | default
					GET    | /other            |                   | false |          | ungoverned | none                    | none
					GET    | /api              |                   | false | X-Total  | -          | -                       | -
					GET    | /api              |                   | false | x-hidden | unreadable | none                    | default
					GET    | /api              |                   | false | Set-Cookie | unreadable | none                  | default
					GET    | /api              |                   | false | Content-Type | -      | -                       | -
					GET    | /open/a           |                   | false | x-any    | -          | -                       | -
					GET    | /other            |                   | false | x-any    | -          | -                       | -
					""")
	void whenCallIsReportedThenSaysWhatThePoliciesSay(String method, String path, @Nullable String headers,
			boolean credentials, @Nullable String reads, @Nullable String cause, @Nullable String reason,
			@Nullable String policy) {
		ClientBlock block = new ClientBlock(method, path, names(headers), credentials, names(reads));
		CalledPath called = new ServerPaths(true, "").find(path, "/ctx");
		JudgedBlock judged = BlockJudge.judge(this.active, called, "https://app.example.com", block);
		assertThat((judged != null) ? judged.cause().id() : null).isEqualTo(cause);
		assertThat((judged != null) ? judged.reason() : null).isEqualTo(reason);
		assertThat((judged != null) ? judged.policy() : null).isEqualTo(policy);
	}

	private static List<String> names(@Nullable String names) {
		return (names != null) ? List.of(names.split(";")) : List.of();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "true,'','',/api/a,'',/api/a,/api/a", "true,'',/ctx,/ctx/api/a,/ctx,/api/a,/api/a",
					"true,/mvc,/ctx,/ctx/mvc/api/a,/ctx/mvc,/api/a,/api/a",
					"true,/mvc,/ctx,/ctx/other,/ctx,/other,/other", "true,'',/ctx,/ctxx/a,'',/ctxx/a,/ctxx/a",
					"true,'','',/a;x/b,'',/a;x/b,/a/b", "false,'',/ctx,/ctx/a;x/b,/ctx,/a;x/b,/a;x/b" })
	void whenPathIsCalledThenLeadsWhereItsHandlerIs(boolean servlet, String servletPath, String contextPath,
			String sent, String prefix, String within, @Nullable String mapped) {
		assertThat(new ServerPaths(servlet, servletPath).find(sent, contextPath))
			.isEqualTo(new CalledPath(prefix, within, mapped));
	}

}
