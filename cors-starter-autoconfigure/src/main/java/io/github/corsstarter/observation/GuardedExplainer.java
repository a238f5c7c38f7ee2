package io.github.corsstarter.observation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestClient;

/**
 * Explains denials and never throws: what a client sent must not break a log or an
 * endpoint, even if an explanation has a fault. The fault is logged once.
 *
 * @since 0.1.0
 */
public final class GuardedExplainer {

	private static final Log logger = LogFactory.getLog(GuardedExplainer.class);

	private static final ExplainedDenial UNEXPLAINED = new ExplainedDenial(
			"This denial could not be explained in detail; the log of the application has the cause.", "");

	private static final String FORM_POST = "If a page of this origin posted a form, as an identity provider "
			+ "does: browsers mark such a request only if the site has https, so serve the application over https.";

	private final Function<Denial, ExplainedDenial> explainer;

	/** There are as many as there are kinds of exceptions. */
	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	/**
	 * Creates an explainer.
	 * @param explainer explains denials, and may fail
	 */
	public GuardedExplainer(Function<Denial, ExplainedDenial> explainer) {
		this.explainer = explainer;
	}

	/**
	 * Explains a denial. This may take long, so it is not for the thread of a request.
	 * @param denial what was denied
	 * @return the explanation, or a sentence in its place
	 */
	public ExplainedDenial explain(Denial denial) {
		try {
			ExplainedDenial explained = this.explainer.apply(denial);
			return mayBeFormPost(denial)
					? explained.withAdvice(explained.advice().isEmpty() ? FORM_POST : " " + FORM_POST) : explained;
		}
		catch (RuntimeException | StackOverflowError ex) {
			if (this.logged.add(ex.getClass().getName())) {
				logger.error("A CORS denial [" + denial.reason().id() + "] of the policy '" + denial.policy().name()
						+ "' cannot be explained. The answer to the request is not affected. "
						+ "This is logged once for each kind of exception", ex);
			}
			return UNEXPLAINED;
		}
	}

	/**
	 * Whether it may have been no CORS request at all, but a form: to a site without
	 * https browsers do not say that they navigate.
	 */
	private static boolean mayBeFormPost(Denial denial) {
		CorsRejection reason = denial.reason();
		return (reason == CorsRejection.ORIGIN_NOT_ALLOWED || reason == CorsRejection.ORIGIN_NULL)
				&& denial.decision().kind() == CorsRequestKind.ACTUAL && denial.client() == RequestClient.OTHER
				&& denial.method().equals("POST");
	}

}
