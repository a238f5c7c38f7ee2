package io.github.corsstarter.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.web.ServerPath;

/**
 * The application's own URL as pages see it: the one that a question names, or else the
 * one that it was sent to, or else a guess from the properties.
 */
final class ServerUrl {

	private static final String DEFAULT_PORT = "8080";

	private final Environment environment;

	private final boolean servlet;

	ServerUrl(Environment environment, String stack) {
		this.environment = environment;
		this.servlet = stack.equals("servlet");
	}

	/** The origin of the server that a question is about. */
	String origin(ExplainQuery query, @Nullable RequestedServer asked) {
		String named = query.serverOrigin();
		if (named != null) {
			return named;
		}
		String requested = (asked != null) ? ServerOrigin.normalize(asked.origin()) : null;
		if (asked == null || requested == null) {
			return guess("localhost");
		}
		return asked.management() ? guess(ServerOrigin.host(requested)) : requested;
	}

	/** The port and scheme of the application are always its own. */
	private String guess(String host) {
		boolean tls = this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store")
				|| this.environment.containsProperty("server.ssl.certificate");
		String start = (tls ? "https://" : "http://") + host + ":";
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", DEFAULT_PORT));
		String guessed = ServerOrigin.normalize(start + port);
		return (guessed != null) ? guessed : start + DEFAULT_PORT;
	}

	/** What the paths of the application start with for pages. */
	String prefix(@Nullable RequestedServer asked) {
		return contextPath(asked) + servletPath();
	}

	/** A path as a page asks for it, without that: as handler mappings match it. */
	String withinApplication(String path, @Nullable RequestedServer asked) {
		String mapped = mappedWithinContext(path, asked);
		String within = (mapped != null && hidesContext(path, asked)) ? mapped : without(contextPath(asked), path);
		boolean isMappedBelow = mapped == null || mapped.startsWith(servletPath());
		return isMappedBelow ? without(servletPath(), within) : within;
	}

	/** The same path as the server maps it, or {@code null} if it is not known. */
	@Nullable String mapped(String path, @Nullable RequestedServer asked) {
		String mapped = hidesContext(path, asked) ? null : mappedWithinContext(path, asked);
		return (mapped != null) ? without(servletPath(), mapped) : null;
	}

	private @Nullable String mappedWithinContext(String path, @Nullable RequestedServer asked) {
		String mapped = mapped(path);
		return (mapped != null) ? without(contextPath(asked), mapped) : null;
	}

	private @Nullable String mapped(String path) {
		String asked = ExplainQuery.upTo('?', path);
		return this.servlet ? ServerPath.mapped(asked) : asked;
	}

	/** Whether only the server finds the context path in a path. */
	private boolean hidesContext(String path, @Nullable RequestedServer asked) {
		String context = contextPath(asked) + "/";
		String mapped = mapped(path);
		return !path.startsWith(context) && mapped != null && mapped.startsWith(context);
	}

	private String contextPath(@Nullable RequestedServer asked) {
		if (asked != null && !asked.management()) {
			return clean(asked.contextPath());
		}
		return property(this.servlet ? "server.servlet.context-path" : "spring.webflux.base-path");
	}

	private String servletPath() {
		return this.servlet ? property("spring.mvc.servlet.path") : "";
	}

	private String property(String name) {
		return clean(this.environment.getProperty(name, ""));
	}

	private static String clean(String prefix) {
		String path = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
		return (path.isEmpty() || path.startsWith("/")) ? path : "/" + path;
	}

	private static String without(String prefix, String path) {
		return path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
	}

}
