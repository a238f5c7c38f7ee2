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

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A servlet request as decisions read it, and as it is handed on: asynchronous processing
 * gets the guarded response. {@code AsyncContext.getResponse()} would show the bare one
 * otherwise, and a {@code reset()} there would take the headers away. It is one object,
 * since each request makes it.
 *
 * @since 0.1.0
 */
public final class ServletCorsRequest extends HttpServletRequestWrapper implements CorsRequest {

	private @Nullable String origin;

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
		boolean error = getDispatcherType() == DispatcherType.ERROR;
		Object method = error ? getAttribute(RequestDispatcher.ERROR_METHOD) : null;
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
		if (this.origin == null) {
			this.origin = header(CorsHeaders.ORIGIN);
		}
		return this.origin;
	}

	@Override
	public @Nullable String firstLine(String name) {
		return getHeader(name);
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
	 * The path of the request as the client sent it, also on an error, asynchronous or
	 * forward dispatch, where the request shows another one.
	 */
	@Override
	public String path() {
		return switch (getDispatcherType()) {
			case REQUEST, INCLUDE -> withinContext(getRequestURI());
			case ERROR -> originalPath(RequestDispatcher.ERROR_REQUEST_URI);
			case FORWARD -> originalPath(RequestDispatcher.FORWARD_REQUEST_URI);
			case ASYNC -> originalPath(AsyncContext.ASYNC_REQUEST_URI);
		};
	}

	private String originalPath(String attribute) {
		Object path = getAttribute(attribute);
		return withinContext((path instanceof String text) ? text : getRequestURI());
	}

	private String withinContext(String path) {
		String context = getContextPath();
		return (context.isEmpty() || !path.startsWith(context)) ? path : path.substring(context.length());
	}

}
