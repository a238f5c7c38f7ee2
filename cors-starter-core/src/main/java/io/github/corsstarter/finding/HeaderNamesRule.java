package io.github.corsstarter.finding;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Tokens;

/**
 * Header names that have no effect where they are listed. They do no harm either, and
 * every other tutorial has them.
 */
final class HeaderNamesRule {

	private final CorsPolicy policy;

	private final Consumer<Finding> findings;

	private HeaderNamesRule(CorsPolicy policy, Consumer<Finding> findings) {
		this.policy = policy;
		this.findings = findings;
	}

	static void check(CorsPolicy policy, Consumer<Finding> findings) {
		HeaderNamesRule rule = new HeaderNamesRule(policy, findings);
		rule.check(policy.spec().allowedHeaders(), HeaderNamesRule::whyNotAllowed);
		rule.check(policy.spec().exposedHeaders(), HeaderNamesRule::whyNotExposed);
	}

	private void check(Setting<List<String>> names, Reason reason) {
		for (int i = 0; i < names.value().size(); i++) {
			String name = names.value().get(i).strip();
			String why = Tokens.isToken(name) ? reason.of(name) : null;
			if (why != null) {
				this.findings.accept(new Finding(FindingCode.HEADER_WITHOUT_EFFECT, Severity.INFO, this.policy.name(),
						names.elementProperty(i), null, "'" + name + "' " + why, "Remove '" + name + "'."));
			}
		}
	}

	private static @Nullable String whyNotAllowed(String name) {
		if (HeaderNames.isForbiddenInRequests(name)) {
			return "has no effect here: it is a forbidden request-header of the Fetch standard, which only "
					+ "browsers can set.";
		}
		return HeaderNames.isOfServers(name) ? "has no effect here: it is a response header, which pages do not send."
				: null;
	}

	private static @Nullable String whyNotExposed(String name) {
		if (HeaderNames.isForbiddenInResponses(name)) {
			return "has no effect here: it is a forbidden response-header name of the Fetch standard, which no script "
					+ "can read.";
		}
		if (HeaderNames.isSafelistedInResponses(name)) {
			return "has no effect here: it is a CORS-safelisted response-header name of the Fetch standard, "
					+ "which scripts can always read.";
		}
		return HeaderNames.isOfCorsAnswers(name)
				? "has no effect here: it is meant for the browser, and tells a script nothing new." : null;
	}

	/**
	 * Why a name has no effect.
	 */
	@FunctionalInterface
	private interface Reason {

		@Nullable String of(String name);

	}

}
