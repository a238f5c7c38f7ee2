package io.github.corsstarter.reactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
		this.headers.forEach(policy::compare);
		// most responses leave here: to write headers again takes longer than to compare
		if (policy.isIntact()) {
			return;
		}
		if (!policy.foreign.isEmpty() || policy.varyLines > 1) {
			rewrite();
		}
		this.decider.write(this.decision, this.request, new ReactiveCorsResponse(this.headers));
		policy.foreign.forEach((name) -> this.decider.reportConflict(this.decision, name));
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
	 * The headers of the policy, and how those of the response differ.
	 */
	private static final class Policy implements CorsResponse {

		private final List<String> names = new ArrayList<>();

		private final List<String> values = new ArrayList<>();

		private final List<String> foreign = new ArrayList<>();

		private Vary vary = Vary.of();

		private int held;

		private int varyLines;

		private boolean varies;

		@Override
		public void setHeader(String name, String value) {
			this.names.add(name);
			this.values.add(value);
		}

		@Override
		public void addVary(Vary vary) {
			this.vary = vary;
		}

		@Override
		public void addVary(List<String> names) {
			this.vary = Vary.of(names.toArray(String[]::new));
		}

		void compare(String name, List<String> lines) {
			if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
				this.varyLines = lines.size();
				this.varies = lines.get(0).equals(this.vary.line()) || Vary.missing(lines, this.vary.names()).isEmpty();
			}
			else if (CorsHeaders.isAccessControl(name)) {
				compareAccessControl(name, lines);
			}
		}

		private void compareAccessControl(String name, List<String> lines) {
			for (int i = 0; i < this.names.size(); i++) {
				if (this.names.get(i).equalsIgnoreCase(name) && lines.size() == 1
						&& lines.contains(this.values.get(i))) {
					this.held++;
					return;
				}
			}
			this.foreign.add(name);
		}

		boolean isIntact() {
			return this.foreign.isEmpty() && this.held == this.names.size() && this.varyLines <= 1
					&& (this.varies || this.vary.names().isEmpty());
		}

	}

}
