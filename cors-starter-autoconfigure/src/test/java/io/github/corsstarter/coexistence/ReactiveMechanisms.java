package io.github.corsstarter.coexistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What Spring WebFlux and Spring Security have.
 */
final class ReactiveMechanisms {

	private ReactiveMechanisms() {
	}

	static UrlBasedCorsConfigurationSource source(Environment environment) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", TheirCors.of(environment));
		return source;
	}

	private static SecurityWebFilterChain chain(ServerHttpSecurity http, String path, Customizer<CorsSpec> cors) {
		http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(path))
			.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll());
		return http.cors(cors).build();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class Registry implements WebFluxConfigurer {

		private final Environment environment;

		Registry(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/**").combine(TheirCors.of(this.environment));
		}

		@Bean
		RouterFunction<ServerResponse> route() {
			return RouterFunctions.route()
				.GET("/{zone}/route", (request) -> ServerResponse.ok().bodyValue("routed"))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Route {

		@Bean
		RouterFunction<ServerResponse> route() {
			return RouterFunctions.route()
				.GET("/{zone}/route", (request) -> theirs(ServerResponse.ok()).bodyValue("routed"))
				.OPTIONS("/{zone}/route",
						(request) -> theirs(ServerResponse.ok()).header("Access-Control-Allow-Methods", "GET")
							.header("Access-Control-Allow-Private-Network", "true")
							.build())
				.build();
		}

		private static ServerResponse.BodyBuilder theirs(ServerResponse.BodyBuilder response) {
			return response.header("Access-Control-Allow-Origin", Origins.THEIRS)
				.header("Access-Control-Allow-Credentials", "true")
				.header("Vary", "Origin");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class FilterBehind {

		@Bean
		CorsWebFilter theirFilter(Environment environment) {
			return new CorsWebFilter(source(environment));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class FilterInFront {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		CorsWebFilter theirFilter(Environment environment) {
			return new CorsWebFilter(source(environment));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class SecurityWithDefaults {

		@Bean
		UrlBasedCorsConfigurationSource corsConfigurationSource(Environment environment) {
			return source(environment);
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return ReactiveMechanisms.chain(http, "/*/resource", Customizer.withDefaults());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class SecurityWithSource {

		@Bean
		@Order(1)
		SecurityWebFilterChain chain(ServerHttpSecurity http, Environment environment) {
			return ReactiveMechanisms.chain(http, "/*/resource",
					(cors) -> cors.configurationSource(source(environment)));
		}

	}

	/** The third path is left to the chain of everybody, which has no source. */
	@Configuration(proxyBeanMethods = false)
	@Import(Resource.Annotated.class)
	static class SeveralChains {

		@Bean
		@Order(1)
		SecurityWebFilterChain first(ServerHttpSecurity http, Environment environment) {
			return ReactiveMechanisms.chain(http, "/*/resource",
					(cors) -> cors.configurationSource(source(environment)));
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain second(ServerHttpSecurity http) {
			return ReactiveMechanisms.chain(http, "/*/second", Customizer.withDefaults());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class SourceOfTheKnownName {

		@Bean
		UrlBasedCorsConfigurationSource corsConfigurationSource(Environment environment) {
			return source(environment);
		}

	}

	/** Any name will do for Spring Security, as long as there is no other source. */
	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class SourceOfAnotherName {

		@Bean
		UrlBasedCorsConfigurationSource theirSource(Environment environment) {
			return source(environment);
		}

	}

}
