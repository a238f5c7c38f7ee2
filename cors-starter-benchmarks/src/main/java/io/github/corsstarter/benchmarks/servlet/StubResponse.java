package io.github.corsstarter.benchmarks.servlet;

import java.util.Collection;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.benchmarks.HeaderFields;

/**
 * A response that does no more than it must.
 */
final class StubResponse extends UnsupportedResponse {

	private final HeaderFields headers = new HeaderFields();

	private final ServletOutputStream output = new Discarding();

	private int status;

	/**
	 * Makes it ready for the next request, as containers do.
	 */
	StubResponse recycle() {
		this.headers.clear();
		this.status = SC_OK;
		return this;
	}

	@Override
	public boolean containsHeader(String name) {
		return this.headers.first(name) != null;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return this.headers.first(name);
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return this.headers.all(name);
	}

	@Override
	public Collection<String> getHeaderNames() {
		return this.headers.names();
	}

	@Override
	public void setHeader(String name, String value) {
		this.headers.set(name, value);
	}

	@Override
	public void addHeader(String name, String value) {
		this.headers.add(name, value);
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public int getStatus() {
		return this.status;
	}

	@Override
	public void sendError(int status) {
		this.status = status;
	}

	@Override
	public String getCharacterEncoding() {
		return "ISO-8859-1";
	}

	@Override
	public @Nullable String getContentType() {
		return null;
	}

	@Override
	public void setContentType(String type) {
		this.headers.set("Content-Type", type);
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.output;
	}

	@Override
	public void resetBuffer() {
		// nothing is kept
	}

	@Override
	public void flushBuffer() {
		// nothing is kept
	}

	@Override
	public boolean isCommitted() {
		return false;
	}

	/**
	 * Takes everything and keeps nothing.
	 */
	private static final class Discarding extends ServletOutputStream {

		@Override
		public void write(int octet) {
			// not kept
		}

		@Override
		public void write(byte[] octets, int offset, int length) {
			// not kept
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
