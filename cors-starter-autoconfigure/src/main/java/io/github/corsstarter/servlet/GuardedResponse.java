package io.github.corsstarter.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;
import io.github.corsstarter.web.DecidedRequest;

/**
 * A response whose CORS headers are the policy's, whatever happens behind the filter:
 * other {@code Access-Control-*} headers are refused and reported, {@code Vary} is
 * merged, and the policy's headers come back after a {@code reset()}.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

	private final DecidedRequest decided;

	private final CorsResponse headers;

	GuardedResponse(HttpServletResponse response, DecidedRequest decided) {
		super(response);
		this.decided = decided;
		this.headers = new ServletCorsResponse(response);
	}

	void writeHeaders() {
		this.decided.writeTo(this.headers);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (refuses(name)) {
			return;
		}
		super.setHeader(name, value);
		if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
			writeHeaders();
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (refuses(name)) {
			return;
		}
		if (CorsHeaders.VARY.equalsIgnoreCase(name) && value != null) {
			this.headers.addVary(Vary.names(List.of(value)));
		}
		else {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		if (!refuses(name)) {
			super.setIntHeader(name, value);
		}
	}

	@Override
	public void addIntHeader(String name, int value) {
		if (!refuses(name)) {
			super.addIntHeader(name, value);
		}
	}

	@Override
	public void reset() {
		super.reset();
		writeHeaders();
	}

	private boolean refuses(@Nullable String name) {
		if (name == null || !CorsHeaders.isAccessControl(name)) {
			return false;
		}
		this.decided.reportConflict(name);
		return true;
	}

}
