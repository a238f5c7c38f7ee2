package io.github.corsstarter.benchmarks.reactive;

import java.util.List;
import java.util.Map;

import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.benchmarks.SpringPolicies;
import io.github.corsstarter.benchmarks.StarterApplication;
import io.github.corsstarter.reactive.CorsDecisionWebFilter;
import io.github.corsstarter.reactive.GatewayRoutes;

/**
 * The filters that are compared.
 *
 * @since 0.1.0
 */
public enum ReactivePeer {

	/** Hands every exchange on: the floor. */
	NO_OP {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return (exchange, chain) -> chain.filter(exchange);
		}

	},

	/** The floor of observed exchanges. */
	NO_OP_OBSERVED {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return observed(NO_OP.create(origins, paths));
		}

	},

	/** Ours, with nobody listening. */
	STARTER {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			ApplicationContext application = start(origins, paths);
			return new CorsDecisionWebFilter(StarterApplication.unobservedDecider(application), application,
					GatewayRoutes.NONE, 0);
		}

	},

	/** Ours, with metrics, ledger, log and trace attributes of an observed exchange. */
	STARTER_OBSERVED {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return observed(start(origins, paths).getBean(CorsDecisionWebFilter.class));
		}

	},

	/** Spring's {@code CorsWebFilter}. */
	SPRING {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
			paths.forEach((path) -> source.registerCorsConfiguration(path, SpringPolicies.policy(origins)));
			return new CorsWebFilter(source);
		}

	};

	/** With what Spring's observation leaves on an exchange. */
	private static WebFilter observed(WebFilter filter) {
		return (exchange, chain) -> {
			Map<String, Object> attributes = exchange.getAttributes();
			attributes.put(ServerRequestObservationContext.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE,
					new ServerRequestObservationContext(exchange.getRequest(), exchange.getResponse(), attributes));
			return filter.filter(exchange, chain);
		};
	}

	private static ApplicationContext start(List<String> origins, List<String> paths) {
		return StarterApplication.observed(new StandardReactiveWebEnvironment(), origins, paths);
	}

	/**
	 * Creates the filter.
	 * @param origins the origins and patterns that it allows
	 * @param paths the paths that it governs
	 * @return the filter
	 */
	public abstract WebFilter create(List<String> origins, List<String> paths);

}
