package io.github.corsstarter.reactive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * The request of an exchange as decisions read it.
 *
 * @since 0.1.0
 */
public final class ReactiveCorsRequest implements CorsRequest {

	private final ServerWebExchange exchange;

	private final ServerHttpRequest request;

	private @Nullable String origin;

	ReactiveCorsRequest(ServerWebExchange exchange) {
		this.exchange = exchange;
		this.request = exchange.getRequest();
	}

	/**
	 * The exchange itself.
	 * @return the exchange
	 */
	public ServerWebExchange exchange() {
		return this.exchange;
	}

	@Override
	public String method() {
		return this.request.getMethod().name();
	}

	@Override
	public @Nullable String origin() {
		if (this.origin == null) {
			this.origin = header(CorsHeaders.ORIGIN);
		}
		return this.origin;
	}

	@Override
	public @Nullable String header(String name) {
		List<String> lines = HeaderLines.of(this.request.getHeaders(), name);
		if (lines.isEmpty()) {
			return null;
		}
		return (lines.size() == 1) ? lines.get(0) : String.join(", ", lines);
	}

	@Override
	public String scheme() {
		String scheme = this.request.getURI().getScheme();
		return (scheme != null) ? scheme : "";
	}

	@Override
	public @Nullable String host() {
		return this.request.getURI().getHost();
	}

	@Override
	public int port() {
		return this.request.getURI().getPort();
	}

	@Override
	public String path() {
		return this.request.getPath().value();
	}

}
