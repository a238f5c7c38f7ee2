package io.github.corsstarter.coexistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * Resource servers of OAuth 2, which let nobody in without a token: the first path with
 * {@code http.cors()}, the second without any CORS.
 */
final class ResourceServers {

	private ResourceServers() {
	}

	private static Jwt decode(String token) {
		if (!token.equals("good")) {
			throw new BadJwtException("Not the token");
		}
		return Jwt.withTokenValue(token).header("alg", "none").subject("user").build();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class OnServlet {

		@Bean
		JwtDecoder jwtDecoder() {
			return ResourceServers::decode;
		}

		@Bean
		@Order(1)
		SecurityFilterChain first(HttpSecurity http, Environment environment) throws Exception {
			http.cors((cors) -> cors.configurationSource(ServletMechanisms.source(environment)));
			return chain(http, "/*/resource");
		}

		@Bean
		@Order(2)
		SecurityFilterChain second(HttpSecurity http) throws Exception {
			return chain(http, "/*/second");
		}

		private static SecurityFilterChain chain(HttpSecurity http, String path) throws Exception {
			http.securityMatcher(path).authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			return http.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults())).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class OnReactive {

		@Bean
		ReactiveJwtDecoder jwtDecoder() {
			return (token) -> Mono.fromSupplier(() -> decode(token));
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain first(ServerHttpSecurity http, Environment environment) {
			http.cors((cors) -> cors.configurationSource(ReactiveMechanisms.source(environment)));
			return chain(http, "/*/resource");
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain second(ServerHttpSecurity http) {
			return chain(http, "/*/second");
		}

		private static SecurityWebFilterChain chain(ServerHttpSecurity http, String path) {
			http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(path))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated());
			return http.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults())).build();
		}

	}

}
