package io.github.corsstarter.reactive;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.web.RoutedRequest;

/**
 * The request of an exchange as decisions read it.
 *
 * @since 0.1.0
 */
public class ReactiveCorsRequest implements RoutedRequest {

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
		List<String> lines = HeaderLines.ofRead(this.request.getHeaders(), name);
		if (lines.isEmpty()) {
			return null;
		}
		return (lines.size() == 1) ? lines.get(0) : String.join(", ", lines);
	}

	@Override
	public @Nullable String firstLine(String name) {
		return HeaderLines.firstOfRead(this.request.getHeaders(), name);
	}

	@Override
	public String scheme() {
		String scheme = this.request.getURI().getScheme();
		return (scheme != null) ? scheme : "";
	}

	@Override
	public @Nullable String host() {
		URI uri = this.request.getURI();
		String host = uri.getHost();
		return (host != null) ? host : Authority.of(uri).host();
	}

	@Override
	public int port() {
		URI uri = this.request.getURI();
		return (uri.getHost() != null) ? uri.getPort() : Authority.of(uri).port();
	}

	/**
	 * The path that handler mappings match: within the base path, and without a prefix
	 * that a proxy or a client claims to have removed.
	 */
	@Override
	public String path() {
		return this.request.getPath().pathWithinApplication().value();
	}

}
