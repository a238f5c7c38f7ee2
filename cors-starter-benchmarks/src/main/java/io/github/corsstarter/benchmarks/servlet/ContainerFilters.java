package io.github.corsstarter.benchmarks.servlet;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.apache.catalina.filters.CorsFilter;
import org.eclipse.jetty.ee11.servlets.CrossOriginFilter;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.benchmarks.Allowlists;

/**
 * The filters of Tomcat and Jetty.
 */
final class ContainerFilters {

	private ContainerFilters() {
	}

	static Filter tomcat(List<String> origins) {
		return init(new CorsFilter(),
				Map.of(CorsFilter.PARAM_CORS_ALLOWED_ORIGINS, join(origins), CorsFilter.PARAM_CORS_ALLOWED_METHODS,
						join(Allowlists.METHODS), CorsFilter.PARAM_CORS_ALLOWED_HEADERS, join(Allowlists.HEADERS),
						CorsFilter.PARAM_CORS_EXPOSED_HEADERS, join(Allowlists.EXPOSED_HEADERS),
						CorsFilter.PARAM_CORS_SUPPORT_CREDENTIALS, "true", CorsFilter.PARAM_CORS_PREFLIGHT_MAXAGE,
						String.valueOf(Allowlists.MAX_AGE), CorsFilter.PARAM_CORS_REQUEST_DECORATE, "false"));
	}

	/** Jetty would have it replaced by a handler of its own, which is no filter. */
	@SuppressWarnings("removal")
	static Filter jetty(List<String> origins) {
		return init(new CrossOriginFilter(),
				Map.of(CrossOriginFilter.ALLOWED_ORIGINS_PARAM, join(origins), CrossOriginFilter.ALLOWED_METHODS_PARAM,
						join(Allowlists.METHODS), CrossOriginFilter.ALLOWED_HEADERS_PARAM, join(Allowlists.HEADERS),
						CrossOriginFilter.EXPOSED_HEADERS_PARAM, join(Allowlists.EXPOSED_HEADERS),
						CrossOriginFilter.ALLOW_CREDENTIALS_PARAM, "true", CrossOriginFilter.PREFLIGHT_MAX_AGE_PARAM,
						String.valueOf(Allowlists.MAX_AGE), CrossOriginFilter.CHAIN_PREFLIGHT_PARAM, "false"));
	}

	private static String join(List<String> values) {
		return String.join(",", values);
	}

	private static Filter init(Filter filter, Map<String, String> parameters) {
		try {
			filter.init(new Parameters(parameters));
			return filter;
		}
		catch (ServletException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The configuration of a filter.
	 *
	 * @param values the parameters
	 */
	private record Parameters(Map<String, String> values) implements FilterConfig {

		@Override
		public String getFilterName() {
			return "cors";
		}

		@Override
		public ServletContext getServletContext() {
			throw new UnsupportedOperationException();
		}

		@Override
		public @Nullable String getInitParameter(String name) {
			return this.values.get(name);
		}

		@Override
		public Enumeration<String> getInitParameterNames() {
			return Collections.enumeration(this.values.keySet());
		}

	}

}
