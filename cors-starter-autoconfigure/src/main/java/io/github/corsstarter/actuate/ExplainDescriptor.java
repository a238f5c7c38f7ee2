package io.github.corsstarter.actuate;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.PlannedRequest;
import io.github.corsstarter.explain.RequestExplanation;

/**
 * What would become of a request.
 *
 * @param verdict {@code allowed}, {@code denied}, or {@code not-governed}
 * @param reason why the server would deny it, if it would
 * @param policy the policy of the path, if there is one
 * @param preflightNeeded whether a browser asks first
 * @param explanation what would happen, in words
 * @param nearMiss an allowed origin that differs in one respect, if there is one
 * @param fix what to change if it should be otherwise
 * @param response the answer that the server would send first
 * @param browser what a browser would say
 * @param curl the command that sends what a browser would send first
 * @since 0.1.0
 */
public record ExplainDescriptor(String verdict, @Nullable String reason, @Nullable String policy,
		boolean preflightNeeded, String explanation, @Nullable NearMissDescriptor nearMiss, @Nullable String fix,
		@Nullable ResponseDescriptor response, @Nullable String browser, String curl) implements OperationResponseBody {

	static ExplainDescriptor notGoverned(PlannedRequest planned, String curl) {
		return new ExplainDescriptor("not-governed", null, null, planned.needsPreflight(),
				"No policy governs this path: the request is passed on untouched, and whatever the application does about "
						+ "CORS itself decides.",
				null, null, null, null, curl);
	}

	static ExplainDescriptor of(CorsPolicy policy, PlannedRequest planned, RequestExplanation explanation,
			@Nullable NearMiss nearMiss, String curl) {
		CorsRejection reason = explanation.reason();
		return new ExplainDescriptor(explanation.allowed() ? "allowed" : "denied",
				(reason != null) ? reason.id() : null, policy.name(), planned.needsPreflight(),
				explanation.explanation(),
				(nearMiss != null) ? new NearMissDescriptor(nearMiss.allowed(), nearMiss.difference().id()) : null,
				explanation.fix(), new ResponseDescriptor(explanation.status(), explanation.headers()),
				explanation.browser(), curl);
	}

	String text() {
		StringBuilder text = new StringBuilder();
		line(text, "Verdict", this.verdict + ((this.reason != null) ? " [" + this.reason + "]" : ""));
		line(text, "Policy", this.policy);
		line(text, "Because", this.explanation);
		line(text, "Fix", this.fix);
		line(text, "Browser", this.browser);
		line(text, "Try", this.curl);
		return text.toString();
	}

	private static void line(StringBuilder text, String label, @Nullable String content) {
		if (content != null) {
			text.append(String.format("%-9s%s%n", label + ":", content));
		}
	}

	/**
	 * An allowed origin that differs from the one that was asked about.
	 *
	 * @param allowed the entry of the allowlist
	 * @param differs in what it differs
	 */
	public record NearMissDescriptor(String allowed, String differs) {
	}

	/**
	 * An answer.
	 *
	 * @param status its status; {@code null} if the handler answers
	 * @param headers its CORS headers and {@code Vary}
	 */
	public record ResponseDescriptor(@Nullable Integer status, Map<String, String> headers) {
	}

}
