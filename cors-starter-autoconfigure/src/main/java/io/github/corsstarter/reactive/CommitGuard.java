package io.github.corsstarter.reactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;
import io.github.corsstarter.web.CorsDecider;

/**
 * Writes the CORS headers of a response, and makes them the policy's again before it is
 * committed: other {@code Access-Control-*} headers are removed and reported,
 * {@code Vary} is merged, and what was cleared comes back.
 */
final class CommitGuard implements CorsResponse {

	private final CorsDecider decider;

	private final CorsDecision decision;

	private final ReactiveCorsResponse response;

	private final List<Line> written = new ArrayList<>();

	private @Nullable Vary vary;

	CommitGuard(CorsDecider decider, CorsDecision decision, HttpHeaders headers) {
		this.decider = decider;
		this.decision = decision;
		this.response = new ReactiveCorsResponse(headers);
	}

	@Override
	public void setHeader(String name, String value) {
		this.written.add(new Line(name, value));
		this.response.setHeader(name, value);
	}

	@Override
	public void addVary(Vary vary) {
		this.vary = vary;
		this.response.addVary(vary);
	}

	void restore() {
		Comparison comparison = new Comparison();
		this.response.headers().forEach(comparison::add);
		// most responses leave here: to write headers again takes longer than to compare
		if (comparison.isIntact()) {
			return;
		}
		if (!comparison.foreign.isEmpty() || comparison.varyLines > 1) {
			removeForeign();
		}
		this.written.forEach((line) -> this.response.setHeader(line.name(), line.value()));
		if (this.vary != null) {
			this.response.addVary(this.vary);
		}
		comparison.foreign.forEach((name) -> this.decider.reportConflict(this.decision, name));
	}

	/** Without {@code remove}, whose signature differs between the lines of Spring. */
	private void removeForeign() {
		HttpHeaders headers = this.response.headers();
		Map<String, List<String>> kept = new LinkedHashMap<>();
		headers.forEach((name, lines) -> {
			if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
				kept.put(name, List.of(String.join(", ", Vary.names(lines))));
			}
			else if (!CorsHeaders.isAccessControl(name)) {
				kept.put(name, new ArrayList<>(lines));
			}
		});
		headers.clear();
		kept.forEach(headers::addAll);
	}

	private boolean wrote(String name, List<String> lines) {
		for (Line line : this.written) {
			if (line.name().equalsIgnoreCase(name)) {
				return lines.size() == 1 && lines.contains(line.value());
			}
		}
		return false;
	}

	/**
	 * A header that was written.
	 *
	 * @param name its name
	 * @param value its value
	 */
	private record Line(String name, String value) {
	}

	/**
	 * How the headers of the response differ from those that were written.
	 */
	private final class Comparison {

		private List<String> foreign = List.of();

		private int held;

		private int varyLines;

		private boolean varies = CommitGuard.this.vary == null;

		void add(String name, List<String> lines) {
			if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
				this.varyLines = lines.size();
				this.varies = holds(lines);
			}
			else if (wrote(name, lines)) {
				this.held++;
			}
			else if (CorsHeaders.isAccessControl(name)) {
				addForeign(name);
			}
		}

		private boolean holds(List<String> lines) {
			Vary vary = CommitGuard.this.vary;
			return vary == null || lines.get(0).equals(vary.line()) || Vary.missing(lines, vary.names()).isEmpty();
		}

		private void addForeign(String name) {
			if (this.foreign.isEmpty()) {
				this.foreign = new ArrayList<>();
			}
			this.foreign.add(name);
		}

		boolean isIntact() {
			return this.foreign.isEmpty() && this.held == CommitGuard.this.written.size() && this.varyLines <= 1
					&& this.varies;
		}

	}

}
