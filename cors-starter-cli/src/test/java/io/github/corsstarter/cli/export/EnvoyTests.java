package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.Map;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import io.envoyproxy.envoy.config.route.v3.Route;
import io.envoyproxy.envoy.config.route.v3.RouteConfiguration;
import io.envoyproxy.envoy.extensions.filters.http.cors.v3.CorsPolicy;
import io.envoyproxy.envoy.type.matcher.v3.StringMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Envoy does not run here: what is written for it is read by its API, and played by what
 * the documents of its CORS filter say.
 */
class EnvoyTests {

	private static final ExportOptions OPTIONS = new ExportOptions("80", "http://a", ExportOptions.Application.NO_CORS,
			"", "/actuator", null, true, new ExportOptions.Provenance("", "export"));

	@Test
	void fetchWhenPlayedThroughTheConfigurationHasTheVerdictOfThePolicy() throws InvalidProtocolBufferException {
		GeneratedPolicies generated = new GeneratedPolicies();
		int compared = 0;
		int readable = 0;
		for (DocumentedPolicy policy : generated.policies(120)) {
			ExportResult result = write(policy);
			if (result == null) {
				continue;
			}
			boolean narrower = result.deviations()
				.stream()
				.anyMatch((deviation) -> deviation.kind() == Deviation.Kind.NARROWER);
			Transport envoy = new Filter(read(result.text()));
			io.github.corsstarter.CorsPolicy compiled = policy.compile();
			for (int i = 0; i < 20; i++) {
				PlannedFetch fetch = generated.fetch(compiled, "https://api.invalid");
				compared++;
				readable += EdgeFetches.compare(fetch, compiled, envoy, narrower) ? 1 : 0;
			}
		}
		assertThat(compared).isGreaterThan(500);
		assertThat(readable).isBetween(compared / 10, compared * 9 / 10);
	}

	@Test
	void pathWhenItCouldBeReadInTwoWaysOrIsOfTheActuatorHasNoPolicy() throws InvalidProtocolBufferException {
		Filter envoy = new Filter(read(PolicyExport
			.write(ExportFormat.ENVOY, EdgePolicies.environment(policy("default", "GET", "HEAD", "POST")), OPTIONS)
			.text()));
		for (String path : List.of("/a/../b", "/a;b", "//a", "/%61", "/actuator", "/actuator/health")) {
			assertThat(envoy.policy(path)).as(path).isNull();
		}
		for (String path : List.of("/", "/a/b", "/.well-known/x", "/a%20b", "/actuators")) {
			assertThat(envoy.policy(path)).as(path).isNotNull();
		}
	}

	@Test
	void policyWhenItLacksAMethodWithoutPreflightIsRefused() {
		DocumentedPolicy policy = policy("shop", "GET", "PUT");
		assertThatThrownBy(() -> PolicyExport.write(ExportFormat.ENVOY, EdgePolicies.environment(policy), OPTIONS))
			.isInstanceOf(ExportRefusedException.class)
			.hasMessageContaining("method-unchecked (allowed-methods of 'shop')")
			.hasMessageContaining("Allow those three, or let the application answer")
			.hasMessageContaining("would be wider");
	}

	@Test
	void fileWhenWrittenSaysThatItWasNotRun() {
		assertThat(PolicyExport
			.write(ExportFormat.ENVOY, EdgePolicies.environment(policy("default", "GET", "HEAD", "POST")), OPTIONS)
			.text()).contains("# NOT RUN on Envoy").contains("# Differs: handler-runs");
	}

	private static DocumentedPolicy policy(String name, String... methods) {
		return new DocumentedPolicy(List.of("/**"),
				CorsPolicySpec.builder(name).allowedOrigins("https://a.example").allowedMethods(methods).build());
	}

	private static @Nullable ExportResult write(DocumentedPolicy policy) {
		try {
			return PolicyExport.write(ExportFormat.ENVOY, EdgePolicies.environment(policy), OPTIONS);
		}
		catch (ExportRefusedException ex) {
			assertThat(ex.deviations()).isNotEmpty();
			return null;
		}
	}

	private static RouteConfiguration read(String text) throws InvalidProtocolBufferException {
		Map<String, Object> yaml = new Yaml().load(text);
		RouteConfiguration.Builder routes = RouteConfiguration.newBuilder();
		JsonFormat.parser()
			.usingTypeRegistry(TypeRegistry.newBuilder().add(CorsPolicy.getDescriptor()).build())
			.merge(JsonMapper.shared().writeValueAsString(yaml), routes);
		return routes.build();
	}

	/**
	 * The CORS filter, after
	 * https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/cors_filter
	 *
	 * @param routes the configuration
	 */
	private record Filter(RouteConfiguration routes) implements Transport {

		@Override
		public String baseUrl() {
			return "https://api.invalid";
		}

		@Override
		public ServerAnswer send(SentRequest request) {
			CorsPolicy policy = policy(request.path());
			String origin = request.headers().get("Origin");
			HeaderList headers = HeaderList.of();
			if (policy == null || origin == null) {
				return new ServerAnswer(200, headers);
			}
			boolean allowed = policy.getAllowOriginStringMatchList()
				.stream()
				.anyMatch((matcher) -> matches(matcher, origin));
			headers = allowed ? headers.with("Access-Control-Allow-Origin", origin) : headers;
			headers = policy.getAllowCredentials().getValue() ? headers.with("Access-Control-Allow-Credentials", "true")
					: headers;
			return new ServerAnswer(200,
					request.isPreflight()
							? headers.with("Access-Control-Allow-Methods", policy.getAllowMethods())
								.with("Access-Control-Allow-Headers", policy.getAllowHeaders())
								.with("Access-Control-Max-Age", policy.getMaxAge())
							: headers.with("Access-Control-Expose-Headers", policy.getExposeHeaders()));
		}

		private static boolean matches(StringMatcher matcher, String origin) {
			return matcher.hasSafeRegex() ? origin.matches(matcher.getSafeRegex().getRegex())
					: matcher.getExact().equals(origin);
		}

		@Nullable CorsPolicy policy(String path) {
			for (Route route : this.routes.getVirtualHosts(0).getRoutesList()) {
				if (path.matches(route.getMatch().getSafeRegex().getRegex())) {
					return policy(route);
				}
			}
			return null;
		}

		private static @Nullable CorsPolicy policy(Route route) {
			try {
				return route.containsTypedPerFilterConfig("envoy.filters.http.cors")
						? route.getTypedPerFilterConfigOrThrow("envoy.filters.http.cors").unpack(CorsPolicy.class)
						: null;
			}
			catch (InvalidProtocolBufferException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
