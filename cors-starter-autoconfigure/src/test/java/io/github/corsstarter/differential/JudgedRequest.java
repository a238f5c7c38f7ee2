package io.github.corsstarter.differential;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;

/**
 * A generated request to {@code https://api.example.com}.
 *
 * @param method the method
 * @param headers the headers by name
 */
record JudgedRequest(String method, Map<String, String> headers) implements CorsRequest {

	static final String HOST = "api.example.com";

	static final int PORT = 443;

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public String scheme() {
		return "https";
	}

	@Override
	public String host() {
		return HOST;
	}

	@Override
	public int port() {
		return PORT;
	}

	@Override
	public String path() {
		return "/";
	}

	JudgedRequest with(String name, @Nullable String value) {
		if (value == null) {
			return this;
		}
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(name, value);
		return new JudgedRequest(this.method, more);
	}

}
