package io.github.corsstarter.benchmarks.reactive;

import java.util.List;

import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ApplicationContext;
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
			return ObservedExchanges.filter(NO_OP.create(origins, paths));
		}

	},

	/** The floor of traced exchanges. */
	NO_OP_TRACED {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return ObservedExchanges.traced(NO_OP.create(origins, paths));
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
			return ObservedExchanges.filter(starter(origins, paths));
		}

	},

	/** The same, where the observation is traced, too. */
	STARTER_TRACED {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return ObservedExchanges.traced(starter(origins, paths));
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

	},

	/** The same behind an observation. */
	SPRING_OBSERVED {

		@Override
		public WebFilter create(List<String> origins, List<String> paths) {
			return ObservedExchanges.filter(SPRING.create(origins, paths));
		}

	};

	private static ApplicationContext start(List<String> origins, List<String> paths) {
		return StarterApplication.observed(new StandardReactiveWebEnvironment(), origins, paths);
	}

	/** Ours, with everybody listening whom the starter brings. */
	private static WebFilter starter(List<String> origins, List<String> paths) {
		return start(origins, paths).getBean(CorsDecisionWebFilter.class);
	}

	/**
	 * Creates the filter.
	 * @param origins the origins and patterns that it allows
	 * @param paths the paths that it governs
	 * @return the filter
	 */
	public abstract WebFilter create(List<String> origins, List<String> paths);

}
