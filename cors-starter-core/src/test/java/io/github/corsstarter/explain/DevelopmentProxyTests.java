package io.github.corsstarter.explain;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DevelopmentProxy}.
 */
class DevelopmentProxyTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			localhost,       http://192.168.1.233:4200,   -,            true
			LOCALHOST,       http://192.168.1.233:4200,   -,            true
			127.0.0.1,       http://10.0.0.7:5173,        -,            true
			[::1],           http://10.0.0.7:5173,        -,            true
			::1,             http://10.0.0.7:5173,        -,            true
			localhost,       http://notebook.local:3000,  -,            true
			localhost,       http://localhost:4200,       -,            false
			localhost,       http://127.0.0.1:4200,       -,            false
			localhost,       https://app.example.com,     -,            false
			localhost,       http://192.168.1.233:4200,   cross-site,   false
			localhost,       http://192.168.1.233:4200,   same-site,    false
			192.168.1.233,   http://192.168.1.7:4200,     -,            false
			api.example.com, http://192.168.1.233:4200,   -,            false
			localhost,       capacitor://app,             -,            false
			localhost,       null,                        -,            false
			localhost,       http://[,                    -,            false
			localhost,       -,                           -,            false
			-,               http://192.168.1.233:4200,   -,            false
			""")
	void rewroteHostWhenBrowserWouldHaveSentMoreIsTrue(@Nullable String host, @Nullable String origin,
			@Nullable String site, boolean rewritten) {
		assertThat(DevelopmentProxy.rewroteHost(new Request(host, origin, site))).isEqualTo(rewritten);
	}

	@Test
	void explanationWhenHostWasRewrittenNamesTheProxyFirst() {
		CorsPolicy policy = CorsPolicy
			.compile(CorsPolicySpec.builder("default").allowedOrigins("http://localhost:4200").build());
		String origin = "http://192.168.1.233:4200";
		ExplainedDenial explained = ExplainedDenial
			.of(TestDenials.sent(policy, CorsRejection.ORIGIN_NOT_ALLOWED, new Request("localhost", origin, null)));
		assertThat(explained.explanation())
			.startsWith("The policy 'default' does not allow the origin '" + origin + "'.")
			.contains("probably a development proxy between them rewrites the header 'Host'");
		assertThat(explained.advice())
			.startsWith("If the server of the page passes the request on (Vite, Angular, webpack)")
			.contains("'changeOrigin: false'", "'server.forward-headers-strategy: framework'")
			.endsWith("If this should be allowed, change allowed-origins.");
		assertThat(explained.changes()).isNotEmpty();
		ExplainedDenial other = ExplainedDenial.of(TestDenials.sent(policy, CorsRejection.ORIGIN_NOT_ALLOWED,
				new Request("localhost", origin, "cross-site")));
		assertThat(other.explanation()).doesNotContain("proxy");
	}

	/**
	 * A request to a server in development.
	 *
	 * @param host the host
	 * @param origin the origin of the page
	 * @param site what the browser says of the two
	 */
	private record Request(@Nullable String host, @Nullable String origin,
			@Nullable String site) implements CorsRequest {

		@Override
		public String method() {
			return "POST";
		}

		@Override
		public @Nullable String header(String name) {
			return Map
				.of("Origin", (this.origin != null) ? this.origin : "", "Sec-Fetch-Site",
						(this.site != null) ? this.site : "")
				.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(null);
		}

		@Override
		public String path() {
			return "/";
		}

		@Override
		public String scheme() {
			return "http";
		}

		@Override
		public int port() {
			return 8080;
		}

		@Override
		public boolean isExtendedConnect() {
			return false;
		}

	}

}
