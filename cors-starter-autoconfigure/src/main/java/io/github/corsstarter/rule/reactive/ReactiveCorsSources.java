package io.github.corsstarter.rule.reactive;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;

import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;
import io.github.corsstarter.rule.layer.SourceReader;

/**
 * Reads what the filters and sources of WebFlux and Spring Security allow.
 */
final class ReactiveCorsSources {

	private ReactiveCorsSources() {
	}

	/** A filter with what it allows. */
	static CorsFilterUse use(String name, String bean, boolean inFront, CorsWebFilter filter) {
		CorsConfigurationSource source = SourceReader.field(filter, "configSource", CorsConfigurationSource.class);
		return new CorsFilterUse(name, bean, inFront, source, paths(source));
	}

	static @Nullable List<LayerPath> paths(@Nullable CorsConfigurationSource source) {
		if (source instanceof UrlBasedCorsConfigurationSource) {
			return byPath(SourceReader.field(source, "corsConfigurations", Map.class));
		}
		return (source != null) ? asked(source) : null;
	}

	private static @Nullable List<LayerPath> byPath(@Nullable Map<?, ?> configurations) {
		if (configurations == null) {
			return null;
		}
		Map<String, CorsConfiguration> byPath = new LinkedHashMap<>();
		configurations.forEach((pattern, configuration) -> {
			if (configuration instanceof CorsConfiguration known) {
				byPath.put(String.valueOf(pattern), known);
			}
		});
		return LayerPaths.of(byPath);
	}

	/** Most sources of the application's own have one answer for every request. */
	private static @Nullable List<LayerPath> asked(CorsConfigurationSource source) {
		URI uri = URI.create("http://localhost/");
		ServerHttpRequest request = SourceReader.stub(ServerHttpRequest.class, Map.of("getURI", uri, "getMethod",
				HttpMethod.GET, "getPath", RequestPath.parse(uri, null), "getHeaders", new HttpHeaders()));
		try {
			CorsConfiguration configuration = source
				.getCorsConfiguration(SourceReader.stub(ServerWebExchange.class, Map.of("getRequest", request)));
			return (configuration != null) ? LayerPaths.of(Map.of("/**", configuration)) : null;
		}
		catch (RuntimeException ex) {
			// it wants to know more of the request
			return null;
		}
	}

}
