package io.github.corsstarter.change.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.change.candidate.Witness.Seen;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Says why a request would fare differently under the candidate. Takes its time, so it is
 * for people who ask.
 *
 * @since 0.1.0
 */
public final class WitnessExplainer {

	private final GuardedExplainer active;

	private final GuardedExplainer candidate;

	/**
	 * Creates an explainer.
	 * @param active explains denials of the active policies
	 * @param candidate the policies that are tried
	 */
	public WitnessExplainer(GuardedExplainer active, Generation candidate) {
		this.active = active;
		this.candidate = new GuardedExplainer(new CorsExplainer(new CorsPolicies(candidate))::explain);
	}

	/**
	 * Explains a difference.
	 * @param seen the request and both decisions
	 * @return what would be different and why; changes are those that make the candidate
	 * allow the request
	 */
	public ExplainedDenial explain(Seen seen) {
		return switch (seen.difference()) {
			case NONE -> new ExplainedDenial("", "");
			case NEWLY_DENIED -> after("It is allowed now. Under the candidate: ", candidate(seen));
			case NEWLY_ALLOWED ->
				new ExplainedDenial("The candidate allows it. Now: " + active(seen).explanation(), "");
			case OTHER_REASON -> after("It is denied now for another reason [" + reason(seen.active())
					+ "]. Under the candidate [" + reason(seen.candidate()) + "]: ", candidate(seen));
			case OTHER_HEADERS -> new ExplainedDenial(otherHeaders(seen), "");
			case NEWLY_GOVERNED -> newlyGoverned(seen);
			case NO_LONGER_GOVERNED -> new ExplainedDenial(noLongerGoverned(seen), "");
		};
	}

	private ExplainedDenial candidate(Seen seen) {
		return explain(this.candidate, Objects.requireNonNull(seen.candidate()));
	}

	private ExplainedDenial active(Seen seen) {
		return explain(this.active, Objects.requireNonNull(seen.active()));
	}

	/** What only the browser denies is explained without its places. */
	private static ExplainedDenial explain(GuardedExplainer explainer, Denial denial) {
		return isAllowed(denial) ? ExplainedDenial.of(denial) : explainer.explain(denial);
	}

	private static boolean isAllowed(Denial denial) {
		return denial.decision().rejection() == null;
	}

	private static String reason(@Nullable Denial denial) {
		CorsRejection rejection = Objects.requireNonNull(denial).decision().rejection();
		return (rejection != null) ? rejection.id() : "credentials";
	}

	private static ExplainedDenial after(String first, ExplainedDenial because) {
		return new ExplainedDenial(first + because.explanation(), because.advice(), because.changes(),
				because.nearMiss());
	}

	private ExplainedDenial newlyGoverned(Seen seen) {
		Denial request = Objects.requireNonNull(seen.candidate());
		String policy = "No active policy governs the path. The policy '" + request.policy().name()
				+ "' of the candidate ";
		return isAllowed(request) ? new ExplainedDenial(policy + "allows the request.", "")
				: after(policy + "denies the request. ", candidate(seen));
	}

	private static String noLongerGoverned(Seen seen) {
		Denial request = Objects.requireNonNull(seen.active());
		return "The active policy '" + request.policy().name() + "' " + (isAllowed(request) ? "allows" : "denies")
				+ " the request. The candidate has no policy for the path: the request reaches the application, and "
				+ "browsers hide the answer unless something else sets the CORS headers.";
	}

	private static String otherHeaders(Seen seen) {
		Denial now = Objects.requireNonNull(seen.active());
		CorsPolicy one = now.policy();
		CorsPolicy other = Objects.requireNonNull(seen.candidate()).policy();
		List<String> parts = new ArrayList<>();
		if (one.allowsCredentials() != other.allowsCredentials()) {
			parts.add("credentials are " + (other.allowsCredentials() ? "allowed" : "not allowed any more"));
		}
		if (now.decision().kind() == CorsRequestKind.PREFLIGHT && !one.maxAge().equals(other.maxAge())) {
			parts.add("the answer may be cached for " + other.maxAge().toSeconds() + " s instead of "
					+ one.maxAge().toSeconds() + " s");
		}
		if (now.decision().kind() == CorsRequestKind.ACTUAL && !one.exposedHeaders().equals(other.exposedHeaders())) {
			parts.add("pages may read " + names(other.exposedHeaders()) + " instead of " + names(one.exposedHeaders()));
		}
		return "Both allow it. Under the candidate " + String.join(", and ", parts) + ".";
	}

	private static String names(List<String> headers) {
		return headers.isEmpty() ? "no further headers" : String.join(", ", headers);
	}

}
