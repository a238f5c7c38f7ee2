package io.github.corsstarter;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request made of values.
 *
 * @param method the method
 * @param headers the headers, by their names in the case of
 * {@link io.github.corsstarter.http.CorsHeaders}
 * @param scheme the scheme of the target
 * @param host the host of the target
 * @param port the port of the target
 */
record TestCorsRequest(String method, Map<String, String> headers, String scheme, @Nullable String host,
		int port) implements CorsRequest {

	static TestCorsRequest of(String method, Map<String, String> headers) {
		return new TestCorsRequest(method, headers, "https", "api.example.com", 443);
	}

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public String path() {
		return "/";
	}

	@Override
	public boolean isExtendedConnect() {
		return !this.headers.containsKey("Proxy-Connection");
	}

}
