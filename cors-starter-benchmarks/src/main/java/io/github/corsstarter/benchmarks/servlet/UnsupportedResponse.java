package io.github.corsstarter.benchmarks.servlet;

import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What no filter asks a response for. No wrapper, since filters look into those.
 */
abstract class UnsupportedResponse implements HttpServletResponse {

	@Override
	public void addCookie(Cookie cookie) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String encodeURL(String url) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String encodeRedirectURL(String url) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void sendError(int status, String message) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setDateHeader(String name, long value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void addDateHeader(String name, long value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setIntHeader(String name, int value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void addIntHeader(String name, int value) {
		throw new UnsupportedOperationException();
	}

	@Override
	public PrintWriter getWriter() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setCharacterEncoding(String encoding) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setContentLength(int length) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setContentLengthLong(long length) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setBufferSize(int size) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int getBufferSize() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void reset() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setLocale(Locale locale) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Locale getLocale() {
		throw new UnsupportedOperationException();
	}

}
