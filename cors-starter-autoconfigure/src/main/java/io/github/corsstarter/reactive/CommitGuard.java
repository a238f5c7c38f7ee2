package io.github.corsstarter.reactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpHeaders;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;
import io.github.corsstarter.web.CorsDecider;

/**
 * Makes the CORS headers of a response the policy's again before it is committed: other
 * {@code Access-Control-*} headers are removed and reported, {@code Vary} is merged, and
 * what was cleared comes back.
 */
final class CommitGuard {

	private final CorsDecider decider;

	private final CorsDecision decision;

	private final CorsRequest request;

	private final HttpHeaders headers;

	CommitGuard(CorsDecider decider, CorsDecision decision, CorsRequest request, HttpHeaders headers) {
		this.decider = decider;
		this.decision = decision;
		this.request = request;
		this.headers = headers;
	}

	void restore() {
		Policy policy = new Policy();
		this.decider.write(this.decision, this.request, policy);
		List<String> foreign = new ArrayList<>();
		this.headers.forEach((name, lines) -> {
			if (CorsHeaders.isAccessControl(name) && !policy.holds(name, lines)) {
				foreign.add(name);
			}
		});
		if (!foreign.isEmpty() || HeaderLines.of(this.headers, CorsHeaders.VARY).size() > 1) {
			rewrite();
		}
		this.decider.write(this.decision, this.request, new ReactiveCorsResponse(this.headers));
		foreign.forEach((name) -> this.decider.reportConflict(this.decision, name));
	}

	/** Without {@code remove}, whose signature differs between the lines of Spring. */
	private void rewrite() {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		this.headers.forEach((name, lines) -> {
			if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
				kept.put(name, List.of(String.join(", ", Vary.names(lines))));
			}
			else if (!CorsHeaders.isAccessControl(name)) {
				kept.put(name, new ArrayList<>(lines));
			}
		});
		this.headers.clear();
		kept.forEach(this.headers::addAll);
	}

	/**
	 * The headers of the policy, to compare with.
	 */
	private static final class Policy implements CorsResponse {

		private final Map<String, String> headers = new LinkedHashMap<>();

		@Override
		public void setHeader(String name, String value) {
			this.headers.put(name.toLowerCase(Locale.ROOT), value);
		}

		@Override
		public void addVary(List<String> names) {
			// merged, never compared
		}

		boolean holds(String name, List<String> lines) {
			return lines.size() == 1 && lines.get(0).equals(this.headers.get(name.toLowerCase(Locale.ROOT)));
		}

	}

}
