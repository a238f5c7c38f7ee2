package io.github.corsstarter.servlet;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.web.RoutedRequest;
import io.github.corsstarter.web.ServerPath;

/**
 * A servlet request as decisions read it, and as it is handed on: asynchronous processing
 * gets the guarded response. {@code AsyncContext.getResponse()} would show the bare one
 * otherwise, and a {@code reset()} there would take the headers away. It is one object,
 * since each request makes it.
 *
 * @since 0.1.0
 */
public class ServletCorsRequest extends HttpServletRequestWrapper implements RoutedRequest {

	/** In place of an origin that was not read yet. */
	private static final String UNREAD = new String();

	private @Nullable String origin = UNREAD;

	private @Nullable ServletResponse guardedResponse;

	ServletCorsRequest(HttpServletRequest request) {
		super(request);
	}

	/**
	 * Sets what asynchronous processing gets.
	 * @param response the guarded response
	 */
	void guard(ServletResponse response) {
		this.guardedResponse = response;
	}

	@Override
	public AsyncContext startAsync() {
		return (this.guardedResponse != null) ? startAsync(this, this.guardedResponse) : super.startAsync();
	}

	/**
	 * The method of the request as the client sent it, also on an error dispatch, where
	 * containers since Servlet 6.1 show {@code GET}.
	 */
	@Override
	public String method() {
		Object method = isErrorPage() ? getAttribute(RequestDispatcher.ERROR_METHOD) : null;
		return (method instanceof String text) ? text : getMethod();
	}

	@Override
	public @Nullable String header(String name) {
		Enumeration<String> lines = getHeaders(name);
		String first = lines.hasMoreElements() ? lines.nextElement() : null;
		return lines.hasMoreElements() ? String.join(", ", Collections.list(getHeaders(name))) : first;
	}

	@Override
	public @Nullable String origin() {
		String known = this.origin;
		if (known == UNREAD) {
			// most requests have none, and one line is asked for without an enumeration
			known = (getHeader(CorsHeaders.ORIGIN) != null) ? header(CorsHeaders.ORIGIN) : null;
			this.origin = known;
		}
		return known;
	}

	@Override
	public @Nullable String firstLine(String name) {
		return getHeader(name);
	}

	/** Over HTTP/1.1 a CONNECT asks for a tunnel. */
	@Override
	public boolean isExtendedConnect() {
		return !getProtocol().startsWith("HTTP/1");
	}

	@Override
	public String scheme() {
		return getScheme();
	}

	@Override
	public @Nullable String host() {
		return getServerName();
	}

	@Override
	public int port() {
		return getServerPort();
	}

	/**
	 * The path that handler mappings match: as the client sent it, also on an error
	 * dispatch, where the request shows another one.
	 */
	@Override
	public String path() {
		return withinServlet(withinContext(sentPath()));
	}

	/**
	 * The path that the container maps by, which it has decoded and normalized. All of
	 * the URI has to be plain: what stands in front of the path may be a prefix that a
	 * client claims to have removed.
	 */
	@Override
	public @Nullable String otherPath(String path, boolean plain) {
		String uri = getRequestURI();
		return (plain && (path.equals(uri) || ServerPath.isPlain(uri))) ? path : mappedPath();
	}

	private @Nullable String mappedPath() {
		if (!isContextKnown()) {
			return null;
		}
		return isErrorPage() ? mappedOriginalPath() : containerPath();
	}

	/** The container has forgotten by then what it made of the path. */
	private @Nullable String mappedOriginalPath() {
		String mapped = ServerPath.mapped(withinContext(sentPath()));
		return (mapped != null) ? withinServlet(mapped) : null;
	}

	private @Nullable String containerPath() {
		try {
			String servletPath = servletPrefix().isEmpty() ? getServletPath() : "";
			String rest = getPathInfo();
			return ServerPath.encode((rest != null) ? servletPath + rest : servletPath);
		}
		catch (RuntimeException ex) {
			// Jetty tells no application of a path that can be read in two ways
			return null;
		}
	}

	/**
	 * Whether the URI starts with the context path, and that has nothing in it of which
	 * Spring's matchers and servers make different things.
	 */
	private boolean isContextKnown() {
		String context = getContextPath();
		boolean plain = ServerPath.isPlain(context) || context.equals(getServletContext().getContextPath());
		return context.isEmpty() || (plain && isBelow(context, sentPath()));
	}

	/**
	 * What of the path handler mappings do not match, because their servlet is mapped
	 * below it: nothing in most applications.
	 */
	String servletPrefix() {
		return "";
	}

	private boolean isErrorPage() {
		return getDispatcherType() == DispatcherType.ERROR;
	}

	private String sentPath() {
		Object path = isErrorPage() ? getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : null;
		return (path instanceof String text) ? text : getRequestURI();
	}

	private String withinContext(String path) {
		String context = getContextPath();
		return (!context.isEmpty() && isBelow(context, path)) ? path.substring(context.length()) : path;
	}

	private String withinServlet(String path) {
		String prefix = servletPrefix();
		return isBelow(prefix, path) ? path.substring(prefix.length()) : path;
	}

	private static boolean isBelow(String prefix, String path) {
		return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
	}

}
