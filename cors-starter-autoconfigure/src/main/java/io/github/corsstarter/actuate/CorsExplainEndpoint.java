package io.github.corsstarter.actuate;

import java.util.List;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.core.env.Environment;
import org.springframework.lang.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diagnostics.CorsExplainer;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Explains what would become of a request, without sending it.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@Endpoint(id = "corsexplain", defaultAccess = Access.READ_ONLY)
public class CorsExplainEndpoint {

	private final CorsPolicies policies;

	private final CorsExplainer explainer;

	private final ServerUrl url;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param explainer explains denials
	 * @param environment tells where the application listens
	 */
	public CorsExplainEndpoint(CorsPolicies policies, CorsExplainer explainer, Environment environment) {
		this.policies = policies;
		this.explainer = explainer;
		this.url = new ServerUrl(environment);
	}

	/**
	 * Explains a request.
	 * @param path the path, as the page asks for it or within the context path
	 * @param origin the origin of the page
	 * @param method the method; GET if it is left out
	 * @param headers the headers that the script sets: names, or {@code name: value}
	 * where the value decides whether a preflight is needed
	 * @param credentials whether the request carries credentials; it does not if this is
	 * left out
	 * @param reads the names of the response headers that the script reads
	 * @return the explanation
	 */
	@ReadOperation
	public ExplainDescriptor explain(String path, String origin, @Nullable String method,
			@Nullable List<String> headers, @Nullable Boolean credentials, @Nullable List<String> reads) {
		String requested = this.url.withinContext(path.startsWith("/") ? path : "/" + path);
		FetchPlan plan = FetchPlan.of(FetchQuery.of(this.url.of(requested), origin, method, headers, credentials));
		ActivePolicies active = this.policies.active();
		String governed = requested.replaceFirst("\\?.*", "");
		CorsPolicy policy = active.find(governed, false);
		if (policy == null) {
			return ExplainDescriptor.notGoverned(plan, this.explainer.explainUngoverned(plan, governed));
		}
		RequestExplanation explanation = RequestExplanation.of(policy, plan, (reads != null) ? reads : List.of());
		return ExplainDescriptor.of(plan, explanation, active.candidates(governed),
				this.explainer.explain(policy, plan, governed, explanation));
	}

	/**
	 * Explains a request as text, for a terminal.
	 * @param path the path, as the page asks for it or within the context path
	 * @param origin the origin of the page
	 * @param method the method; GET if it is left out
	 * @param headers the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @param reads the names of the response headers that the script reads
	 * @return the explanation, a few lines
	 */
	@ReadOperation(produces = "text/plain;charset=UTF-8")
	public String explainAsText(String path, String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads) {
		return new ExplainText(explain(path, origin, method, headers, credentials, reads)).toString();
	}

}
