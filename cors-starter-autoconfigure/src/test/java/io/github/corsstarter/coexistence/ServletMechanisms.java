package io.github.corsstarter.coexistence;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What Spring MVC and Spring Security have.
 */
final class ServletMechanisms {

	private ServletMechanisms() {
	}

	static UrlBasedCorsConfigurationSource source(Environment environment) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", TheirCors.of(environment));
		return source;
	}

	private static SecurityFilterChain chain(HttpSecurity http, String path,
			Customizer<CorsConfigurer<HttpSecurity>> cors) throws Exception {
		http.securityMatcher(path).authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return http.cors(cors).build();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class Registry implements WebMvcConfigurer {

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
				.GET("/{zone}/route", (request) -> ServerResponse.ok().body("routed"))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Route {

		@Bean
		RouterFunction<ServerResponse> route() {
			return RouterFunctions.route()
				.GET("/{zone}/route", (request) -> theirs(ServerResponse.ok()).body("routed"))
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
		CorsFilter theirFilter(Environment environment) {
			return new CorsFilter(source(environment));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class FilterInFront {

		@Bean
		FilterRegistrationBean<CorsFilter> theirFilter(Environment environment) {
			FilterRegistrationBean<CorsFilter> bean = new FilterRegistrationBean<>(new CorsFilter(source(environment)));
			bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return bean;
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
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			return ServletMechanisms.chain(http, "/*/resource", Customizer.withDefaults());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Resource.class)
	static class SecurityWithSource {

		@Bean
		@Order(1)
		SecurityFilterChain chain(HttpSecurity http, Environment environment) throws Exception {
			return ServletMechanisms.chain(http, "/*/resource",
					(cors) -> cors.configurationSource(source(environment)));
		}

	}

	/** The third path is left to the chain of everybody, which has no source. */
	@Configuration(proxyBeanMethods = false)
	@Import(Resource.Annotated.class)
	static class SeveralChains {

		@Bean
		@Order(1)
		SecurityFilterChain first(HttpSecurity http, Environment environment) throws Exception {
			return ServletMechanisms.chain(http, "/*/resource",
					(cors) -> cors.configurationSource(source(environment)));
		}

		@Bean
		@Order(2)
		SecurityFilterChain second(HttpSecurity http) throws Exception {
			return ServletMechanisms.chain(http, "/*/second", Customizer.withDefaults());
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

	/** Makes Spring Security ask Spring MVC, and nobody ask the source. */
	@Configuration(proxyBeanMethods = false)
	@Import(Resource.Annotated.class)
	static class SourceOfAnotherName {

		@Bean
		UrlBasedCorsConfigurationSource theirSource(Environment environment) {
			return source(environment);
		}

	}

}
