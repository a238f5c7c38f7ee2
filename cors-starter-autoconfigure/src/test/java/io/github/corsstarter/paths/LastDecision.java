package io.github.corsstarter.paths;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.web.CorsDecisionListener;

/**
 * Remembers what was decided last.
 */
final class LastDecision implements CorsDecisionListener {

	private final AtomicReference<@Nullable Decided> last = new AtomicReference<>();

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		this.last.set(new Decided(policy.name(), decision.rejection()));
	}

	@Override
	public void onPreflightAnswered(long nanos) {
	}

	@Nullable Decided take() {
		return this.last.getAndSet(null);
	}

	/**
	 * What was decided.
	 *
	 * @param policy the name of the policy
	 * @param rejection why the request was denied, or {@code null}
	 */
	record Decided(String policy, @Nullable CorsRejection rejection) {

		boolean isAmbiguous() {
			return this.rejection == CorsRejection.PATH_AMBIGUOUS;
		}

	}

}
