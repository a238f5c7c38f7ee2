package io.github.corsstarter.actuate.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;

/**
 * Links from one page to the others. They are relative, so that they hold below every
 * base path, context path and proxy.
 */
final class PageLinks {

	private final PathMappedEndpoints endpoints;

	private final String up;

	/**
	 * Creates the links of a page.
	 * @param endpoints where the endpoints are
	 * @param here the page
	 * @param segments how many segments the URL has below the endpoint's own
	 */
	PageLinks(PathMappedEndpoints endpoints, PageTab here, int segments) {
		this.endpoints = endpoints;
		String path = path(here);
		long below = ((path != null) ? path.chars().filter((character) -> character == '/').count() : 0) + segments;
		this.up = "../".repeat((int) below);
	}

	/** The link to a page, or {@code null} if nobody may see it. */
	@Nullable String to(PageTab tab) {
		String path = path(tab);
		return (path != null) ? this.up + path : null;
	}

	/** The link to a page with parameters. */
	@Nullable String to(PageTab tab, Map<String, String> parameters) {
		String link = to(tab);
		return (link != null) ? link + parameters.entrySet()
			.stream()
			.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
			.collect(Collectors.joining("&", "?", "")) : null;
	}

	private @Nullable String path(PageTab tab) {
		String path = this.endpoints.getRootPath(tab.endpoint());
		return (path != null && path.startsWith("/")) ? path.substring(1) : path;
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
