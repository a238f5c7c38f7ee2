package io.github.corsstarter.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriBuilder;

import io.github.corsstarter.browser.HeaderList;

/**
 * What the clients of Spring have in common.
 */
final class SpringClients {

	private SpringClients() {
	}

	static HeaderList read(HttpHeaders headers) {
		List<HeaderList.Line> lines = new ArrayList<>();
		headers.forEach((name, values) -> values.forEach((value) -> lines.add(new HeaderList.Line(name, value))));
		return new HeaderList(lines);
	}

	/** A URL as it is where a client is bound. Nothing is escaped twice. */
	static URI rebase(String url, UriBuilder bound) {
		URI target = URI.create(url);
		URI base = bound.build();
		if (!base.isAbsolute()) {
			return target;
		}
		String query = target.getRawQuery();
		return URI.create(base + target.getRawPath() + ((query != null) ? "?" + query : ""));
	}

}
