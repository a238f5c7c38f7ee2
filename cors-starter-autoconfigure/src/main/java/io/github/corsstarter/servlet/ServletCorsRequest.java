package io.github.corsstarter.servlet;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;

/**
 * A servlet request as decisions read it.
 *
 * @since 0.1.0
 */
public final class ServletCorsRequest implements CorsRequest {

	private final HttpServletRequest request;

	ServletCorsRequest(HttpServletRequest request) {
		this.request = request;
	}

	/**
	 * The request itself.
	 * @return the request
	 */
	public HttpServletRequest nativeRequest() {
		return this.request;
	}

	/**
	 * The method of the request as the client sent it, also on an error dispatch, where
	 * containers since Servlet 6.1 show {@code GET}.
	 */
	@Override
	public String method() {
		boolean error = this.request.getDispatcherType() == DispatcherType.ERROR;
		Object method = error ? this.request.getAttribute(RequestDispatcher.ERROR_METHOD) : null;
		return (method instanceof String text) ? text : this.request.getMethod();
	}

	@Override
	public @Nullable String header(String name) {
		Enumeration<String> lines = this.request.getHeaders(name);
		String first = lines.hasMoreElements() ? lines.nextElement() : null;
		return lines.hasMoreElements() ? String.join(", ", Collections.list(this.request.getHeaders(name))) : first;
	}

	@Override
	public @Nullable String firstLine(String name) {
		return this.request.getHeader(name);
	}

	@Override
	public String scheme() {
		return this.request.getScheme();
	}

	@Override
	public @Nullable String host() {
		return this.request.getServerName();
	}

	@Override
	public int port() {
		return this.request.getServerPort();
	}

	/**
	 * The path of the request as the client sent it, also on an error, asynchronous or
	 * forward dispatch, where the request shows another one.
	 */
	@Override
	public String path() {
		return switch (this.request.getDispatcherType()) {
			case REQUEST, INCLUDE -> withinContext(this.request.getRequestURI());
			case ERROR -> originalPath(RequestDispatcher.ERROR_REQUEST_URI);
			case FORWARD -> originalPath(RequestDispatcher.FORWARD_REQUEST_URI);
			case ASYNC -> originalPath(AsyncContext.ASYNC_REQUEST_URI);
		};
	}

	private String originalPath(String attribute) {
		Object path = this.request.getAttribute(attribute);
		return withinContext((path instanceof String text) ? text : this.request.getRequestURI());
	}

	private String withinContext(String path) {
		String context = this.request.getContextPath();
		return (context.isEmpty() || !path.startsWith(context)) ? path : path.substring(context.length());
	}

}
