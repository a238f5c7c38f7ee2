package io.github.corsstarter.rule.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;
import io.github.corsstarter.rule.layer.SourceReader;

/**
 * Reads what the filters and sources of Spring MVC and Spring Security allow.
 */
final class ServletCorsSources {

	/** Asks the mappings of Spring MVC, which have rules of their own. */
	private static final String ASKS_MVC = "HandlerMappingIntrospector";

	private ServletCorsSources() {
	}

	/** A filter with what it allows. */
	static CorsFilterUse use(String name, String bean, boolean inFront, CorsFilter filter) {
		CorsConfigurationSource source = SourceReader.field(filter, "configSource", CorsConfigurationSource.class);
		return new CorsFilterUse(name, bean, inFront, source, paths(source));
	}

	static @Nullable List<LayerPath> paths(@Nullable CorsConfigurationSource source) {
		if (source instanceof UrlBasedCorsConfigurationSource byPath) {
			return LayerPaths.of(byPath.getCorsConfigurations());
		}
		if (source == null || source.getClass().getSimpleName().equals(ASKS_MVC)) {
			return (source != null) ? List.of() : null;
		}
		return asked(source);
	}

	/** What is left of paths where a filter is registered for some URLs only. */
	static @Nullable List<LayerPath> within(@Nullable List<LayerPath> paths, Collection<String> urlPatterns) {
		if (paths == null || urlPatterns.isEmpty() || urlPatterns.contains("/*")) {
			return paths;
		}
		List<PathPattern> limits = new ArrayList<>();
		for (String url : urlPatterns) {
			PathPattern limit = url.startsWith("/") ? LayerPaths.parse(url.endsWith("/*") ? url + "*" : url) : null;
			if (limit != null) {
				limits.add(limit);
			}
		}
		return LayerPaths.within(paths, limits);
	}

	/** Most sources of the application's own have one answer for every request. */
	private static @Nullable List<LayerPath> asked(CorsConfigurationSource source) {
		HttpServletRequest request = SourceReader.stub(HttpServletRequest.class,
				Map.of("getMethod", "GET", "getRequestURI", "/", "getContextPath", "", "getServletPath", "/"));
		try {
			CorsConfiguration configuration = source.getCorsConfiguration(request);
			return (configuration != null) ? LayerPaths.of(Map.of("/**", configuration)) : null;
		}
		catch (RuntimeException ex) {
			// it wants to know more of the request
			return null;
		}
	}

}
