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
 * committed: other headers of the protocol are removed and reported, {@code Vary} is
 * merged, and what was cleared comes back.
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
		this.written.add(new Line(name, List.of(value)));
		this.response.setHeader(name, value);
	}

	@Override
	public void addVary(Vary vary) {
		this.vary = vary;
		this.response.addVary(vary);
	}

	void restore() {
		// most responses leave here: to look at every header takes longer than the
		// request
		if (isIntact()) {
			return;
		}
		List<String> foreign = new ArrayList<>();
		this.response.headers().forEach((name, lines) -> {
			if (CorsHeaders.isResponseHeader(name) && !lines.equals(written(name))) {
				foreign.add(name);
			}
		});
		removeForeign();
		this.written.forEach((line) -> this.response.setHeader(line.name(), line.values().get(0)));
		if (this.vary != null) {
			this.response.addVary(this.vary);
		}
		foreign.forEach((name) -> this.decider.reportConflict(this.decision, name));
	}

	private boolean isIntact() {
		for (Line line : this.written) {
			if (!lines(line.name()).equals(line.values())) {
				return false;
			}
		}
		for (String name : CorsHeaders.RESPONSE_HEADERS) {
			if (written(name).isEmpty() && !lines(name).isEmpty()) {
				return false;
			}
		}
		return holds(this.vary, lines(CorsHeaders.VARY));
	}

	private static boolean holds(@Nullable Vary vary, List<String> lines) {
		if (vary == null || lines.size() != 1) {
			return vary == null && lines.size() <= 1;
		}
		return lines.get(0).equals(vary.line()) || Vary.missing(lines, vary.names()).isEmpty();
	}

	private List<String> lines(String name) {
		return HeaderLines.of(this.response.headers(), name);
	}

	private List<String> written(String name) {
		for (Line line : this.written) {
			if (line.name().equalsIgnoreCase(name)) {
				return line.values();
			}
		}
		return List.of();
	}

	/** Without {@code remove}, whose signature differs between the lines of Spring. */
	private void removeForeign() {
		HttpHeaders headers = this.response.headers();
		Map<String, List<String>> kept = new LinkedHashMap<>();
		headers.forEach((name, lines) -> {
			if (CorsHeaders.VARY.equalsIgnoreCase(name)) {
				kept.put(name, List.of(String.join(", ", Vary.names(lines))));
			}
			else if (!CorsHeaders.isResponseHeader(name)) {
				kept.put(name, new ArrayList<>(lines));
			}
		});
		headers.clear();
		kept.forEach(headers::addAll);
	}

	/**
	 * A header that was written.
	 *
	 * @param name its name
	 * @param values its only value, as the response lists it
	 */
	private record Line(String name, List<String> values) {
	}

}
