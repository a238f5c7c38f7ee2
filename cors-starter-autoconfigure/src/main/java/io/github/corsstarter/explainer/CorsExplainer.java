package io.github.corsstarter.explainer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Explains denials and fetches, each under the generation of policies that decides it.
 *
 * @since 0.1.0
 */
public final class CorsExplainer implements GenerationListener {

	private final CorsPolicies policies;

	/** What it found in the property sources is worth keeping until the next one. */
	private volatile @Nullable GenerationExplainer latest;

	/**
	 * Creates an explainer.
	 * @param policies the policies
	 */
	public CorsExplainer(CorsPolicies policies) {
		this.policies = policies;
	}

	/**
	 * Explains a denial that happened.
	 * @param denial the denied request
	 * @return the explanation
	 */
	public ExplainedDenial explain(Denial denial) {
		return explainer(this.policies.generationOf(denial.policy())).explain(denial);
	}

	/**
	 * Explains the outcome of a fetch under the active policies.
	 * @param question the fetch
	 * @return the explanation
	 */
	public ExplainedFetch explain(FetchQuestion question) {
		return explainer(this.policies.generation()).explain(question);
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		this.latest = null;
	}

	private GenerationExplainer explainer(Generation generation) {
		GenerationExplainer known = this.latest;
		if (known != null && known.isOf(generation)) {
			return known;
		}
		GenerationExplainer explainer = new GenerationExplainer(generation);
		if (generation == this.policies.generation()) {
			this.latest = explainer;
		}
		return explainer;
	}

}
