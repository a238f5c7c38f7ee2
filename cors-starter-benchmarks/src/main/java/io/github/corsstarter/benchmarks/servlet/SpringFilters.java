package io.github.corsstarter.benchmarks.servlet;

import java.util.List;

import jakarta.servlet.Filter;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.benchmarks.SpringPolicies;

/**
 * Spring's filter.
 */
final class SpringFilters {

	private SpringFilters() {
	}

	static Filter create(List<String> origins, List<String> paths) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		paths.forEach((path) -> source.registerCorsConfiguration(path, SpringPolicies.policy(origins)));
		return new CorsFilter(source);
	}

}
