package io.github.corsstarter.servlet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;
import io.github.corsstarter.web.CorsDecider;

/**
 * A response whose CORS headers are the policy's, whatever happens behind the filter:
 * other headers of the protocol are refused and reported, {@code Vary} is merged, and the
 * policy's headers come back after a {@code reset()}.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

	private final CorsDecider decider;

	private final CorsDecision decision;

	private final CorsRequest request;

	/** Made when it is needed, which is seldom. */
	private @Nullable Set<String> conflicts;

	GuardedResponse(HttpServletResponse response, CorsDecider decider, CorsDecision decision, CorsRequest request) {
		super(response);
		this.decider = decider;
		this.decision = decision;
		this.request = request;
	}

	void writeHeaders() {
		this.decider.write(this.decision, this.request, headers());
	}

	private ServletCorsResponse headers() {
		return new ServletCorsResponse((HttpServletResponse) getResponse());
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
			headers().addVary(Vary.names(List.of(value)));
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
	public void setDateHeader(String name, long date) {
		if (!refuses(name)) {
			super.setDateHeader(name, date);
		}
	}

	@Override
	public void addDateHeader(String name, long date) {
		if (!refuses(name)) {
			super.addDateHeader(name, date);
		}
	}

	@Override
	public void reset() {
		super.reset();
		writeHeaders();
	}

	private boolean refuses(@Nullable String name) {
		if (name == null || !CorsHeaders.isResponseHeader(name)) {
			return false;
		}
		reportConflict(name);
		return true;
	}

	/** Each header is reported once, however often it is set. */
	private void reportConflict(String name) {
		if (this.conflicts == null) {
			this.conflicts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		}
		if (this.conflicts.add(name)) {
			this.decider.reportConflict(this.decision, name);
		}
	}

}
