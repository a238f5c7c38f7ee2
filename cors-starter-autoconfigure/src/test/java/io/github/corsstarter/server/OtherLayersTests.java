package io.github.corsstarter.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.samples.shop.ItemController;
import org.springframework.samples.shop.ShopController;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that have CORS of another kind: what they are told, what is suggested to
 * them, and what becomes of their pages when they take that over.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("long")
class OtherLayersTests {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "migrating.md");

	private static final String APP = "https://app.example.com";

	private static final Map<String, String> SUGGEST = Map.of("cors.diagnostics.suggest-policy", "true",
			"management.endpoints.web.exposure.include", "health");

	private static RunningServer start(TestServer name, Map<String, String> properties, Class<?>... configurations) {
		Map<String, String> all = new LinkedHashMap<>(properties);
		all.put("server.port", "0");
		all.put("spring.jmx.enabled", "false");
		SpringApplicationBuilder application = new SpringApplicationBuilder(configurations).sources(Plain.class,
				name.configuration());
		return new RunningServer(
				application.web(name.isServlet() ? WebApplicationType.SERVLET : WebApplicationType.REACTIVE)
					.run(all.entrySet()
						.stream()
						.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
						.toArray(String[]::new)));
	}

	/** The YAML that follows a line of the log, up to what is no YAML. */
	private static String block(String text) {
		int start = text.indexOf("cors:\n");
		assertThat(start).as(text).isNotEqualTo(-1);
		StringBuilder block = new StringBuilder();
		text.substring(start)
			.lines()
			.takeWhile((line) -> line.equals("cors:") || line.startsWith(" ") || line.startsWith("#"))
			.forEach((line) -> block.append(line).append('\n'));
		return block.toString();
	}

	private static Map<String, String> properties(String yaml) throws Exception {
		Map<String, String> properties = new LinkedHashMap<>();
		new YamlPropertySourceLoader().load("block", new ByteArrayResource(yaml.getBytes()))
			.forEach((source) -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames())
				.forEach((name) -> properties.put(name, String.valueOf(source.getProperty(name)))));
		return properties;
	}

	private static Finding secondLayer(RunningServer server, String property) {
		return server.context()
			.getBean(CorsPolicies.class)
			.generation()
			.findings()
			.stream()
			.filter((finding) -> finding.code() == FindingCode.SECOND_CORS_LAYER && finding.property().equals(property))
			.findFirst()
			.orElseThrow();
	}

	/** What pages of the shop can do, in words. */
	private static List<String> shop(RunningServer server, String origin) {
		List<String> can = new ArrayList<>();
		for (String[] ask : new String[][] { { "PUT", "/api/items/1" }, { "DELETE", "/api/items/1" },
				{ "PATCH", "/api/orders/1" } }) {
			Answer answer = server.preflight(ask[1], origin, ask[0], "Access-Control-Request-Headers", "x-shop");
			String headers = answer.accessControl()
				.getOrDefault("access-control-allow-headers", "")
				.toLowerCase(Locale.ROOT);
			boolean allowed = answer.status() < 300 && !answer.allowOrigin().isEmpty() && headers.contains("x-shop")
					&& answer.accessControl().getOrDefault("access-control-allow-methods", "").contains(ask[0]);
			can.add(ask[0] + " " + allowed);
		}
		for (String path : List.of("/api/items", "/api/orders/1")) {
			Answer answer = server.send("GET", path, "Origin", origin);
			can.add(path + " " + !answer.allowOrigin().isEmpty() + " "
					+ answer.accessControl().getOrDefault("access-control-expose-headers", "").replace(" ", ""));
		}
		return can;
	}

	/** The order of names in a header does not matter. */
	private static List<String> sorted(List<String> can) {
		return can.stream().map((text) -> text.replace("errors,content-type", "content-type,errors")).toList();
	}

	@ParameterizedTest
	@EnumSource
	void annotationsWhenTheBlockIsTakenOverLoseNothing(TestServer name, CapturedOutput output) throws Exception {
		List<String> before;
		try (RunningServer server = start(name, SUGGEST, Shop.class, OpenSecurity.class)) {
			before = shop(server, APP);
			assertThat(server.context().getBeanNamesForType(CorsFindings.class)).isEmpty();
		}
		assertThat(before).contains("PUT true", "/api/items true errors,content-type");
		String yaml = block(output.toString());
		assertThat(Files.readString(GUIDE)).contains("```yaml suggested\n" + yaml + "```");
		Map<String, String> block = properties(yaml);
		assertThat(block).containsEntry("cors.paths[0]", "/api/**").containsEntry("cors.allowed-origins", "*");
		try (RunningServer server = start(name, block, Shop.class, OpenSecurity.class)) {
			assertThat(sorted(shop(server, APP))).isEqualTo(sorted(before));
			assertThat(secondLayer(server, "@CrossOrigin").message())
				.endsWith("It allows nothing that the policy does not.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void annotationsWhenAPolicyIsNarrowerAreNamedWithTheBlock(TestServer name) throws Exception {
		Map<String, String> narrower = new LinkedHashMap<>(Map.of("cors.allowed-origins", APP));
		try (RunningServer server = start(name, narrower, Shop.class, OpenSecurity.class)) {
			assertThat(shop(server, APP)).contains("PUT false", "/api/items true ");
			Finding finding = secondLayer(server, "@CrossOrigin");
			assertThat(finding.source()).endsWith(" and 5 more");
			assertThat(finding.message()).contains("the policy does not allow: any origin; the methods ", "PUT",
					"PATCH", "any request header; reading the response headers content-type, errors.");
			narrower.putAll(properties(block(String.valueOf(finding.fix()).replace(System.lineSeparator(), "\n"))));
		}
		try (RunningServer server = start(name, narrower, Shop.class, OpenSecurity.class)) {
			assertThat(shop(server, "https://other.example.com")).contains("PUT true", "DELETE true", "PATCH true",
					"/api/items true content-type,errors", "/api/orders/1 true content-type,errors");
			assertThat(secondLayer(server, "@CrossOrigin").message())
				.endsWith("It allows nothing that the policy does not.");
		}
	}

	private static List<String> list(RunningServer server) {
		Answer preflight = server.preflight("/list", APP, "PUT", "Access-Control-Request-Headers", "authorization");
		Answer actual = server.send("GET", "/list", "Origin", APP);
		return List.of("preflight " + (preflight.status() < 300) + " " + preflight.allowOrigin(),
				actual.status() + " " + actual.allowOrigin() + " "
						+ actual.accessControl().get("access-control-allow-credentials") + " "
						+ actual.accessControl().get("access-control-expose-headers"));
	}

	@ParameterizedTest
	@EnumSource
	void filterWhenTheBlockIsTakenOverLosesNothing(TestServer name, CapturedOutput output) throws Exception {
		List<String> before;
		try (RunningServer server = start(name, SUGGEST, OwnFilter.class)) {
			before = list(server);
		}
		assertThat(before.toString().toLowerCase(Locale.ROOT))
			.isEqualTo("[preflight true https://app.example.com, " + "401 https://app.example.com true x-total-count]");
		Map<String, String> narrower = new LinkedHashMap<>(Map.of("cors.allowed-origins", APP));
		try (RunningServer server = start(name, narrower, OwnFilter.class)) {
			String property = name.isServlet() ? "CorsFilter" : "CorsWebFilter";
			Finding finding = secondLayer(server, property);
			assertThat(finding.message()).contains("the policy does not allow: the method PUT; the request header "
					+ "authorization; reading the response header x-total-count; credentials.");
			narrower.putAll(properties(block(String.valueOf(finding.fix()).replace(System.lineSeparator(), "\n"))));
			assertThat(narrower).doesNotContainKey("cors.policies");
		}
		for (Map<String, String> taken : List.of(narrower, properties(block(output.toString())))) {
			try (RunningServer server = start(name, taken, ListController.class)) {
				assertThat(list(server)).usingElementComparator(String::compareToIgnoreCase).isEqualTo(before);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void suggestionWhenNothingElseIsSetChangesNothing(TestServer name, CapturedOutput output) {
		Map<String, String> nothing = Map.of("management.endpoints.web.exposure.include", "health");
		List<String> without;
		try (RunningServer server = start(name, nothing, TestController.class)) {
			without = everything(server);
		}
		assertThat(output).doesNotContain("CORS:");
		try (RunningServer server = start(name, SUGGEST, TestController.class)) {
			assertThat(everything(server)).isEqualTo(without);
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("CORS:"))).singleElement()
			.asString()
			.contains("@CrossOrigin (io.github.corsstarter.server.TestController.annotated())");
		assertThat(output).contains("See https://").contains("/docs/guide/migrating.md");
		assertThat(block(output.toString())).isEqualTo("""
				cors:
				  paths: [/open/annotated]
				  allowed-origins: ["https://annotation.example.com"]
				  allowed-methods: [GET]
				  allowed-headers: "*"
				""".replace("\"https://annotation.example.com\"", "https://annotation.example.com"));
	}

	/**
	 * The answers, and the filters that gave them. Each request has a connection of its
	 * own: without this project Reactor Netty may read no other behind a preflight that
	 * Spring answers (reactor-netty#4361).
	 */
	private static List<String> everything(RunningServer server) {
		List<String> all = new ArrayList<>();
		for (String path : List.of("/open/annotated", "/secret", "/open/x/any", "/nowhere")) {
			for (Answer answer : List.of(
					server.send("GET", path, "Origin", "https://annotation.example.com", "Connection", "close"),
					server.preflight(path, "https://annotation.example.com", "GET", "Connection", "close"),
					server.send("GET", path, "Connection", "close"))) {
				Map<String, List<String>> headers = new java.util.TreeMap<>(answer.response().headers().map());
				headers.keySet().removeAll(List.of("date", "set-cookie"));
				all.add(answer.status() + " " + headers);
			}
		}
		for (String type : List.of("jakarta.servlet.Filter", "org.springframework.web.server.WebFilter",
				"org.springframework.boot.web.servlet.FilterRegistrationBean")) {
			all.add(List
				.of(server.context()
					.getBeanNamesForType(org.springframework.util.ClassUtils.resolveClassName(type, null)))
				.toString());
		}
		return all;
	}

	@Test
	void suggestionWhenPoliciesGovernIsForOtherPaths(CapturedOutput output) {
		Map<String, String> properties = new LinkedHashMap<>(SUGGEST);
		properties.put("cors.allowed-origins", APP);
		properties.put("cors.paths", "/api/items/**");
		try (RunningServer server = start(TestServer.TOMCAT, properties, Shop.class)) {
			assertThat(server.context().isRunning()).isTrue();
			assertThat(output).contains("paths: [\"/api/orders/{id}\"]");
		}
	}

	/**
	 * An application with nothing of its own.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Plain {

	}

	/**
	 * A sample application.
	 */
	@Import({ ItemController.class, ShopController.class })
	static class Shop {

	}

	/**
	 * Lets everybody in.
	 */
	@Configuration(proxyBeanMethods = false)
	static class OpenSecurity {

		@Bean
		@Order(1)
		@ConditionalOnWebApplication(type = Type.SERVLET)
		SecurityFilterChain openChain(HttpSecurity http) throws Exception {
			http.securityMatcher("/api/**").authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
			return http.csrf((csrf) -> csrf.disable()).build();
		}

		@Bean
		@Order(1)
		@ConditionalOnWebApplication(type = Type.REACTIVE)
		SecurityWebFilterChain openReactiveChain(ServerHttpSecurity http) {
			http.securityMatcher(org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers
				.pathMatchers("/api/**"));
			http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll());
			return http.csrf((csrf) -> csrf.disable()).build();
		}

	}

	/**
	 * An application with a filter of its own, which Spring Security asks as well.
	 */
	@Import({ ServletFilter.class, ReactiveFilter.class, ListController.class })
	static class OwnFilter {

		static CorsConfiguration configuration() {
			CorsConfiguration configuration = new CorsConfiguration();
			configuration.addAllowedOrigin(APP);
			configuration.setAllowedMethods(List.of("GET", "PUT"));
			configuration.setAllowedHeaders(List.of("Authorization"));
			configuration.setExposedHeaders(List.of("X-Total-Count"));
			configuration.setAllowCredentials(true);
			return configuration;
		}

	}

	/**
	 * A controller whose answers have a header to expose.
	 */
	@RestController
	static class ListController {

		@GetMapping("/list")
		String list() {
			return "list";
		}

		@PutMapping("/list")
		String put() {
			return "put";
		}

	}

	/**
	 * The filter of a servlet application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletFilter {

		@Bean
		CorsFilter corsFilter() {
			org.springframework.web.cors.UrlBasedCorsConfigurationSource source = new org.springframework.web.cors.UrlBasedCorsConfigurationSource();
			source.registerCorsConfiguration("/**", OwnFilter.configuration());
			return new CorsFilter(source);
		}

		@Bean
		FilterRegistrationBean<CorsFilter> corsFilterRegistration(CorsFilter corsFilter) {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(corsFilter);
			registration.setOrder(0);
			return registration;
		}

		@Bean
		@Order(1)
		SecurityFilterChain corsChain(HttpSecurity http) throws Exception {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			return http.cors(Customizer.withDefaults()).httpBasic(Customizer.withDefaults()).build();
		}

	}

	/**
	 * The filter of a WebFlux application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveFilter {

		@Bean
		@Order(-200)
		CorsWebFilter corsFilter() {
			org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource source = new org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource();
			source.registerCorsConfiguration("/**", OwnFilter.configuration());
			return new CorsWebFilter(source);
		}

	}

}
