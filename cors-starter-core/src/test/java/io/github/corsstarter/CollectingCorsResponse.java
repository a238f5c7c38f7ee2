package io.github.corsstarter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.http.Vary;

/**
 * A response that remembers its headers.
 */
final class CollectingCorsResponse implements CorsResponse {

	private final Map<String, String> headers = new HashMap<>();

	private final List<String> vary = new ArrayList<>();

	@Override
	public void setHeader(String name, String value) {
		this.headers.put(name, value);
	}

	@Override
	public void addVary(Vary vary) {
		vary.names().stream().filter((name) -> !this.vary.contains(name)).forEach(this.vary::add);
	}

	Map<String, String> headers() {
		return this.headers;
	}

	List<String> vary() {
		return this.vary;
	}

}
