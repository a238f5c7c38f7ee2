package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.rule.CorsFindingRule;
import io.github.corsstarter.rule.UnsafeCorsException;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What applications on real servers, with Spring Security, are told.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("long")
class FindingsTests {

	private static final String CONTROLLER = "io.github.corsstarter.server.TestController.";

	private static Map<String, String> properties(String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", "https://app.example.com");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return properties;
	}

	private static List<Finding> findings(RunningServer server) {
		return server.context().getBean(CorsPolicies.class).generation().findings();
	}

	private static List<String> codesAndSources(RunningServer server) {
		return findings(server).stream().map((finding) -> finding.code().id() + " " + finding.source()).toList();
	}

	@ParameterizedTest
	@EnumSource
	void endpointWhenAskedListsFindings(TestServer name) {
		Map<String, String> properties = properties("cors.paths", "/open/**,/opne/**", "cors.max-age", "2d",
				"cors.allowed-methods", "GET,POST,PATCH", "spring.mvc.cors.allowed-origins", "https://old.example.com");
		try (RunningServer server = name.start(properties)) {
			Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
			List<Map<String, String>> found = JsonPath.parse(server.send("GET", "/actuator/cors").body())
				.read("$.findings");
			found.forEach((finding) -> byCode.put(finding.get("code"), finding));
			assertThat(byCode).containsOnlyKeys("max-age-above-browser-cap", "look-alike-key", "second-cors-layer",
					"unreachable-policy");
			assertThat(byCode.get("unreachable-policy")).containsEntry("severity", "warning")
				.containsEntry("policy", "default")
				.containsEntry("property", "cors.paths[1]")
				.containsEntry("source", "\"cors.paths\" from property source \"commandLineArgs\"")
				.containsEntry("fix",
						"Name paths that the application serves; its handlers are below '/open', '/secret'.")
				.containsEntry("reference", FindingCode.UNREACHABLE_POLICY.reference());
			assertThat(byCode.get("second-cors-layer")).containsEntry("source", CONTROLLER + "annotated()")
				.containsEntry("property", "@CrossOrigin");
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenMistakesAreIgnoredStandBehindThem(TestServer name) {
		Map<String, String> properties = properties("cors.paths", "/secret", "cors.validation.mode", "warn",
				"cors.max-age", "601", "cors.exposed-headers", "*", "cors.allow-credentials", "true");
		try (RunningServer server = name.start(properties)) {
			assertThat(JsonPath.parse(server.send("GET", "/actuator/cors").body())
				.<List<String>>read("$.findings[*].reference"))
				.containsExactly(ProblemCode.WILDCARD_WITH_CREDENTIALS.reference(),
						FindingCode.MAX_AGE_ABOVE_BROWSER_CAP.reference());
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenMethodIsServedNowhereNameIt(TestServer name) {
		Map<String, String> properties = properties("cors.paths", "/open/post,/secret", "cors.allowed-methods",
				"GET,POST,PATCH");
		try (RunningServer server = name.start(properties)) {
			assertThat(findings(server)).extracting(Finding::code)
				.containsExactlyInAnyOrder(FindingCode.UNSERVED_METHOD, FindingCode.UNCOVERED_HANDLER,
						FindingCode.UNCOVERED_HANDLER, FindingCode.UNCOVERED_HANDLER, FindingCode.UNCOVERED_HANDLER);
			assertThat(findings(server)).filteredOn((finding) -> finding.code() == FindingCode.UNCOVERED_HANDLER)
				.noneMatch((finding) -> finding.message().contains("annotated"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenNothingIsDoubtfulAreNone(TestServer name) {
		try (RunningServer server = name.start(properties("cors.paths", "/secret"))) {
			assertThat(findings(server)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenThereAreOtherLayersSayWhoWins(TestServer name) {
		try (RunningServer server = name.start(properties(), OtherLayers.class)) {
			String filter = name.isServlet() ? "CorsFilter" : "CorsWebFilter";
			assertThat(codesAndSources(server)).containsExactlyInAnyOrder(
					"second-cors-layer " + CONTROLLER + "annotated()", "second-cors-layer addMapping(\"/open/**\")",
					"second-cors-layer bean 'behind'", "second-cors-layer bean 'ahead'",
					"second-cors-layer bean 'corsChain'");
			assertThat(findings(server)).filteredOn((finding) -> finding.property().equals(filter))
				.extracting((finding) -> finding.source() + " " + finding.message().contains("stands in front"))
				.containsExactlyInAnyOrder("bean 'behind' false", "bean 'ahead' true");
		}
	}

	@ParameterizedTest
	@EnumSource
	void startWhenProductionIsUnsafeFails(TestServer name) {
		Map<String, String> properties = properties("cors.environment", "prod", "cors.paths", "/open/**");
		assertThatThrownBy(() -> name.start(properties, Reflecting.class)).isInstanceOf(UnsafeCorsException.class)
			.hasMessageContaining("'/reflecting/{id}'");
		properties.put("cors.validation.mode", "warn");
		try (RunningServer server = name.start(properties, Reflecting.class)) {
			assertThat(findings(server)).filteredOn((finding) -> finding.severity() == Severity.ERROR)
				.singleElement()
				.satisfies((finding) -> assertThat(finding.code()).isEqualTo(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS));
		}
	}

	@ParameterizedTest
	@EnumSource
	void startWhenProductionIsUnsafePrintsAReport(TestServer name, CapturedOutput output) {
		assertThatThrownBy(() -> name.start(properties("cors.environment", "prod", "cors.paths", "/open/**",
				"management.endpoints.web.cors.allowed-origin-patterns", "*",
				"management.endpoints.web.cors.allow-credentials", "true")))
			.isInstanceOf(UnsafeCorsException.class);
		assertThat(output).contains("APPLICATION FAILED TO START",
				"1) management.endpoints.web.cors.allowed-origin-patterns [any-origin-with-credentials]",
				"\"management.endpoints.web.cors.allowed-origin-patterns\" from property source \"commandLineArgs\"");
	}

	@ParameterizedTest
	@EnumSource
	void startWhenPolicyGovernsTheUnsafePathGoesOn(TestServer name) {
		try (RunningServer server = name.start(properties("cors.environment", "prod"), Reflecting.class)) {
			assertThat(findings(server)).noneMatch((finding) -> finding.severity() == Severity.ERROR);
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenRoutesAreFunctionalDoNotGuess(TestServer name) {
		try (RunningServer server = name.start(properties("cors.paths", "/routes/**", "cors.allowed-methods", "PUT"),
				Routes.class)) {
			assertThat(findings(server)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenInitializationIsLazyWaitForTheMappingsAndMakeNoBeans(TestServer name) {
		Map<String, String> properties = properties("spring.main.lazy-initialization", "true", "cors.paths",
				"/secret,/apii/**");
		try (RunningServer server = name.start(properties)) {
			// a listener of Spring's makes them when the context is refreshed
			assertThat(findings(server)).extracting(Finding::code).containsExactly(FindingCode.UNREACHABLE_POLICY);
			assertThat(server.context().getBeanFactory().containsSingleton(TestController.class.getName())).isFalse();
			assertThat(server.send("GET", "/secret").status()).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenNobodyAsksAreLoggedOnce(TestServer name, CapturedOutput output) {
		try (RunningServer server = name.start(properties("cors.paths", "/secret,/apii/**"))) {
			Awaitility.await().until(() -> output.toString().contains("CORS [unreachable-policy] cors.paths[1]"));
			assertThat(findings(server)).hasSize(1);
			assertThat(output).containsOnlyOnce("CORS [unreachable-policy]");
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenPathsHaveAPrefixTakeThemWithoutIt(TestServer name) {
		Map<String, String> properties = properties("cors.paths", "/secret,/app/secret");
		properties.put(name.isServlet() ? "spring.mvc.servlet.path" : "spring.webflux.base-path", "/app");
		try (RunningServer server = name.start(properties)) {
			assertThat(findings(server)).extracting(Finding::code, Finding::property)
				.contains(Tuple.tuple(FindingCode.UNREACHABLE_POLICY, "cors.paths[1]"))
				.doesNotContain(Tuple.tuple(FindingCode.UNREACHABLE_POLICY, "cors.paths[0]"));
		}
	}

	@Test
	void findingsWhenApplicationHasARuleHaveItsOwn() {
		try (RunningServer server = TestServer.TOMCAT.start(properties("cors.paths", "/secret"), OwnRule.class)) {
			assertThat(findings(server)).extracting(Finding::code).containsExactly(FindingCode.APPLICATION_RULE);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void findingsWhenRulesOfTheApplicationFailAreThoseOfTheOthers(boolean lazy, CapturedOutput output) {
		Map<String, String> properties = properties("cors.paths", "/secret", "cors.max-age", "2h",
				"spring.main.lazy-initialization", Boolean.toString(lazy));
		Class<?> rules = lazy ? ImpossibleRule.class : FailingRules.class;
		try (RunningServer server = TestServer.TOMCAT.start(properties, rules)) {
			assertThat(findings(server)).extracting(Finding::code)
				.containsExactly(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP);
			assertThat(server.preflight("/secret", "https://app.example.com", "GET").status()).isEqualTo(204);
			assertThat(output.toString().lines().filter((line) -> line.contains(" CORS: the rule")))
				.hasSize(lazy ? 1 : 2);
		}
	}

	/**
	 * Reflects every origin with credentials, in a way of its own.
	 */
	@RestController
	static class Reflecting {

		@CrossOrigin(originPatterns = "*", allowCredentials = "true")
		@GetMapping("/reflecting/{id}")
		String reflecting() {
			return "reflecting";
		}

	}

	/**
	 * A rule of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	static class OwnRule {

		@Bean
		CorsFindingRule ownRule() {
			return (policies, findings) -> findings.accept(new Finding(FindingCode.APPLICATION_RULE, Severity.INFO,
					null, "cors", null, policies.policies().size() + " policies.", null));
		}

	}

	/**
	 * Rules of the application that fail.
	 */
	@Configuration(proxyBeanMethods = false)
	static class FailingRules {

		@Bean
		CorsFindingRule failing() {
			return (policies, findings) -> {
				throw new IllegalStateException("on purpose");
			};
		}

		@Bean
		CorsFindingRule missing() {
			return (policies, findings) -> {
				throw new NoClassDefFoundError("Missing");
			};
		}

	}

	/**
	 * A rule of the application that cannot be made.
	 */
	@Configuration(proxyBeanMethods = false)
	static class ImpossibleRule {

		@Bean
		CorsFindingRule impossible() {
			throw new IllegalStateException("on purpose");
		}

	}

	/**
	 * CORS in all the ways of Spring.
	 */
	@Import({ ServletLayers.class, ReactiveLayers.class })
	static class OtherLayers {

	}

	/**
	 * The ways of MVC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletLayers {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE + 100)
		SecurityFilterChain corsChain(HttpSecurity http) throws Exception {
			return http.securityMatcher("/never/**").cors(Customizer.withDefaults()).build();
		}

		@Bean
		CorsFilter behind() {
			return new CorsFilter((request) -> null);
		}

		@Bean
		FilterRegistrationBean<CorsFilter> ahead() {
			FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(
					new CorsFilter((request) -> null));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		WebMvcConfigurer corsConfigurer() {
			return new WebMvcConfigurer() {

				@Override
				public void addCorsMappings(org.springframework.web.servlet.config.annotation.CorsRegistry registry) {
					registry.addMapping("/open/**").allowedOrigins("https://mapped.example.com");
				}

			};
		}

	}

	/**
	 * The ways of WebFlux.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveLayers {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE + 100)
		SecurityWebFilterChain corsChain(ServerHttpSecurity http) {
			return http.cors((cors) -> cors.configurationSource((exchange) -> new CorsConfiguration())).build();
		}

		@Bean
		CorsWebFilter behind() {
			return new CorsWebFilter((exchange) -> null);
		}

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		CorsWebFilter ahead() {
			return new CorsWebFilter((exchange) -> null);
		}

		@Bean
		WebFluxConfigurer corsConfigurer() {
			return new WebFluxConfigurer() {

				@Override
				public void addCorsMappings(org.springframework.web.reactive.config.CorsRegistry registry) {
					registry.addMapping("/open/**").allowedOrigins("https://mapped.example.com");
				}

			};
		}

	}

	/**
	 * Functional routes, which do not tell their paths.
	 */
	@Import({ ServletRoutes.class, ReactiveRoutes.class })
	static class Routes {

	}

	/**
	 * The routes of MVC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletRoutes {

		@Bean
		org.springframework.web.servlet.function.RouterFunction<org.springframework.web.servlet.function.ServerResponse> routes() {
			return org.springframework.web.servlet.function.RouterFunctions.route()
				.GET("/routes/a", (request) -> org.springframework.web.servlet.function.ServerResponse.ok().build())
				.build();
		}

	}

	/**
	 * The routes of WebFlux.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveRoutes {

		@Bean
		org.springframework.web.reactive.function.server.RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route(RequestPredicates.GET("/routes/a"), (request) -> ServerResponse.ok().build());
		}

	}

}
