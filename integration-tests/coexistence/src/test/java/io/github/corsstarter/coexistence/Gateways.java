package io.github.corsstarter.coexistence;

import java.util.List;
import java.util.Map;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gateways to the {@link RoutedServer}.
 */
final class Gateways {

	private Gateways() {
	}

	@Configuration(proxyBeanMethods = false)
	static class OnServlet {

		@Bean
		RouterFunction<ServerResponse> upstream() {
			return GatewayRouterFunctions.route("upstream")
				.route(GatewayRequestPredicates.path("/{zone}/cors"), HandlerFunctions.http())
				.before(BeforeFilterFunctions.uri(RoutedServer.URI))
				.build();
		}

	}

	/** The route is a property. */
	@Configuration(proxyBeanMethods = false)
	static class OnReactive {

	}

	@Configuration(proxyBeanMethods = false)
	static class RouteWithCors {

		@Bean
		RouteLocator upstream(RouteLocatorBuilder builder, Environment environment) {
			Map<String, Object> theirs = Map.of("allowedOriginPatterns",
					List.of(environment.getRequiredProperty(Rule.PROPERTY)), "allowedMethods", List.of("GET", "POST"),
					"allowedHeaders", List.of("x-theirs"), "exposedHeaders", List.of("x-theirs"), "allowCredentials",
					true);
			return builder.routes()
				.route((route) -> route.path("/*/*").metadata("cors", theirs).uri(RoutedServer.URI))
				.build();
		}

	}

}
