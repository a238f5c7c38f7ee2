package io.github.corsstarter.observation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explainer.ExplainedDenial;

/**
 * Explains denials and never throws: what a client sent must not break a log or an
 * endpoint, even if an explanation has a fault. The fault is logged once.
 *
 * @since 0.1.0
 */
public final class GuardedExplainer {

	private static final Log logger = LogFactory.getLog(GuardedExplainer.class);

	private static final ExplainedDenial UNEXPLAINED = new ExplainedDenial(
			"This denial could not be explained in detail; the log of the application has the cause.", "", null,
			List.of(), null);

	private static final String FORM_POST = "If a page of this origin posted a form, as an identity provider "
			+ "does: browsers mark such a request only if the site has https, so serve the application over https.";

	private final BiFunction<CorsPolicy, Denial, ExplainedDenial> explainer;

	/** There are as many as there are kinds of exceptions. */
	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	/**
	 * Creates an explainer.
	 * @param explainer explains denials, and may fail
	 */
	public GuardedExplainer(BiFunction<CorsPolicy, Denial, ExplainedDenial> explainer) {
		this.explainer = explainer;
	}

	/**
	 * Explains a denial. This may take long, so it is not for the thread of a request.
	 * @param policy the policy that denied
	 * @param failure what was denied
	 * @return the explanation, or a sentence in its place
	 */
	public ExplainedDenial explain(CorsPolicy policy, Failure failure) {
		try {
			ExplainedDenial explained = this.explainer.apply(policy, failure.denial());
			return failure.mayBeFormPost() ? explained.withAdvice(FORM_POST) : explained;
		}
		catch (RuntimeException | StackOverflowError ex) {
			if (this.logged.add(ex.getClass().getName())) {
				logger.error("A CORS denial [" + failure.reason().id() + "] of the policy '" + failure.policy()
						+ "' cannot be explained. The answer to the request is not affected. "
						+ "This is logged once for each kind of exception", ex);
			}
			return UNEXPLAINED;
		}
	}

}
