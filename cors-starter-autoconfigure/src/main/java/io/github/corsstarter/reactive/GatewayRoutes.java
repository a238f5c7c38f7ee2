package io.github.corsstarter.reactive;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;

/**
 * How Spring Cloud Gateway finds its routes: by the whole path, with a prefix that
 * {@code X-Forwarded-Prefix} names, where all other handlers see the path within the
 * application.
 *
 * @since 0.1.0
 */
public final class GatewayRoutes {

	/** There is no gateway, so there is one path. */
	public static final GatewayRoutes NONE = new GatewayRoutes(null);

	private final @Nullable String basePath;

	private GatewayRoutes(@Nullable String basePath) {
		this.basePath = basePath;
	}

	/**
	 * There is a gateway.
	 * @param basePath the base path of the application; empty if it has none
	 * @return how it finds its routes
	 */
	public static GatewayRoutes below(String basePath) {
		return new GatewayRoutes(basePath);
	}

	/**
	 * The path that a route is found by.
	 * @param whole the path of the request, with everything in front of it
	 * @param path the path within the application
	 * @return the path, without the base path; the very same text if there is no gateway
	 */
	String otherPath(RequestPath whole, String path) {
		if (this.basePath == null) {
			return path;
		}
		String value = whole.value();
		return value.startsWith(this.basePath) ? value.substring(this.basePath.length()) : value;
	}

}
