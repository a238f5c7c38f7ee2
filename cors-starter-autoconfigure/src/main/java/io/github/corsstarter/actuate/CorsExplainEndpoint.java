package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Objects;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.core.env.Environment;
import org.springframework.lang.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.PlannedRequest;
import io.github.corsstarter.explain.RequestExplanation;
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

	private final CurlCommand curl;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param environment tells where the application listens
	 */
	public CorsExplainEndpoint(CorsPolicies policies, Environment environment) {
		this.policies = policies;
		this.curl = new CurlCommand(environment);
	}

	/**
	 * Explains a request.
	 * @param path the path, within the context path
	 * @param origin the origin of the page
	 * @param method the method; GET if it is left out
	 * @param headers the names of the headers that the script sets
	 * @param credentials whether the request carries credentials; it does not if this is
	 * left out
	 * @return the explanation
	 */
	@ReadOperation
	public ExplainDescriptor explain(String path, String origin, @Nullable String method,
			@Nullable List<String> headers, @Nullable Boolean credentials) {
		PlannedRequest planned = new PlannedRequest(origin.strip(), (method != null) ? method.strip() : "GET",
				(headers != null) ? headers.stream().map(String::strip).toList() : List.of(),
				Boolean.TRUE.equals(credentials), path);
		ActivePolicies active = this.policies.active();
		CorsPolicy policy = active.find(path, false);
		if (policy == null) {
			return ExplainDescriptor.notGoverned(planned, this.curl.of(planned));
		}
		RequestExplanation explanation = RequestExplanation.of(policy, planned);
		return ExplainDescriptor.of(policy, planned, explanation, nearMiss(active, policy, planned, explanation),
				this.curl.of(planned));
	}

	/**
	 * Explains a request as text, for a terminal.
	 * @param path the path, within the context path
	 * @param origin the origin of the page
	 * @param method the method; GET if it is left out
	 * @param headers the names of the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @return the explanation, a few lines
	 */
	@ReadOperation(produces = "text/plain;charset=UTF-8")
	public String explainAsText(String path, String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials) {
		return explain(path, origin, method, headers, credentials).text();
	}

	/** An origin that another policy allows was perhaps meant for another path. */
	private static @Nullable NearMiss nearMiss(ActivePolicies active, CorsPolicy policy, PlannedRequest planned,
			RequestExplanation explanation) {
		if (explanation.reason() != CorsRejection.ORIGIN_NOT_ALLOWED || explanation.nearMiss() != null) {
			return explanation.nearMiss();
		}
		return active.policies()
			.stream()
			.filter((other) -> other != policy)
			.map((other) -> other.admittingEntry(planned.origin()))
			.filter(Objects::nonNull)
			.findFirst()
			.map((entry) -> new NearMiss(entry, Difference.PATH))
			.orElse(null);
	}

}
