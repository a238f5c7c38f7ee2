package io.github.corsstarter.benchmarks.servlet;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;

import io.github.corsstarter.benchmarks.StarterApplication;
import io.github.corsstarter.servlet.CorsDecisionFilter;

/**
 * The filters that are compared.
 *
 * @since 0.1.0
 */
public enum ServletPeer {

	/** Hands every request on: the floor. */
	NO_OP {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return (request, response, chain) -> chain.doFilter(request, response);
		}

	},

	/** The floor of observed requests. */
	NO_OP_OBSERVED {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return Observed.filter(NO_OP.create(origins, paths));
		}

	},

	/** The floor of traced requests. */
	NO_OP_TRACED {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return Observed.traced(NO_OP.create(origins, paths));
		}

	},

	/** Writes the same headers for everybody: what no filter that decides can beat. */
	CONSTANT {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return new ConstantFilter();
		}

	},

	/** Ours, with nobody listening. */
	STARTER {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return new CorsDecisionFilter(StarterApplication.unobservedDecider(start(origins, paths)));
		}

	},

	/** Ours, with metrics, ledger, log and trace attributes of an observed request. */
	STARTER_OBSERVED {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return Observed.filter(starter(origins, paths));
		}

	},

	/** The same, where the observation is traced, too. */
	STARTER_TRACED {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return Observed.traced(starter(origins, paths));
		}

	},

	/** Spring's {@code CorsFilter}. */
	SPRING {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return SpringFilters.create(origins, paths);
		}

	},

	/** The same behind an observation. */
	SPRING_OBSERVED {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return Observed.filter(SPRING.create(origins, paths));
		}

	},

	/** Tomcat's {@code CorsFilter}. It knows no patterns and no paths. */
	TOMCAT {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return ContainerFilters.tomcat(origins);
		}

	},

	/** Jetty's {@code CrossOriginFilter}. It knows no paths. */
	JETTY {

		@Override
		public Filter create(List<String> origins, List<String> paths) {
			return ContainerFilters.jetty(origins);
		}

	};

	private static ApplicationContext start(List<String> origins, List<String> paths) {
		return StarterApplication.observed(new StandardServletEnvironment(), origins, paths);
	}

	/** Ours, with everybody listening whom the starter brings. */
	static Filter starter(List<String> origins, List<String> paths) {
		return Objects.requireNonNull(start(origins, paths).getBean(FilterRegistrationBean.class).getFilter());
	}

	/**
	 * Creates the filter.
	 * @param origins the origins and patterns that it allows
	 * @param paths the paths that it governs
	 * @return the filter
	 */
	public abstract Filter create(List<String> origins, List<String> paths);

}
