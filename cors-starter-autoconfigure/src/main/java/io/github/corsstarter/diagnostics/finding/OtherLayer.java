package io.github.corsstarter.diagnostics.finding;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

/**
 * What there is to say of a CORS layer other than the policies.
 *
 * @param name how people call it
 * @param property the property, annotation or bean
 * @param source where that is, or {@code null} if it is a property
 */
record OtherLayer(String name, String property, @Nullable String source) {

	/** Of a layer that has no say, since a policy governs the path. */
	Finding overruled(CorsPolicy policy, String path) {
		return new Finding(FindingCode.SECOND_CORS_LAYER, Severity.WARNING, policy.name(), this.property, this.source,
				"The policy '" + policy.name() + "' governs '" + path + "' and wins there: it answers the preflights, "
						+ "and its headers replace those of " + this.name + ".",
				"Remove " + this.name + ", or leave '" + path + "' out of the paths of the policy.");
	}

	/** Of a layer that is a danger, since no policy governs the path. */
	Finding unsafe(String path) {
		return new Finding(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS, Severity.ERROR, null, this.property, this.source,
				this.name + " lets pages of every origin use the login of users on '" + path
						+ "': it allows any origin together with credentials, and no policy governs the path.",
				"Give '" + path + "' a policy, or let " + this.name + " name the origins or allow no credentials.");
	}

}
