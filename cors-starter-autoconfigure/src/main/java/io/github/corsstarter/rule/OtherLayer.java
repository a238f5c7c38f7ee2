package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.ConfigurationBlock;
import io.github.corsstarter.rule.layer.LayerComparison;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.web.ActivePolicies;

/**
 * What there is to say of a CORS layer other than the policies.
 *
 * @param name how people call it
 * @param property the property, annotation or bean
 * @param source where that is, or {@code null} if it is a property
 */
record OtherLayer(String name, String property, @Nullable String source) {

	/** Of a layer that has no effect where a policy governs its paths. */
	void findOverruled(List<LayerPath> paths, ActivePolicies policies, BlockBuilder blocks,
			Consumer<Finding> findings) {
		LayerComparison.of(paths, policies)
			.forEach((comparison) -> findings.accept(overruled(comparison, policies, blocks)));
	}

	/** Of a layer that has no effect, since a policy governs its paths. */
	Finding overruled(LayerComparison comparison, ActivePolicies policies, BlockBuilder blocks) {
		CorsPolicy policy = comparison.policy();
		return found(policy, Severity.WARNING, "The policy '" + policy.name() + "' governs " + comparison.governed()
				+ " and wins there: it answers the preflights, and its headers replace those of " + this.name + ".",
				"remove " + this.name + ", or leave " + comparison.governed() + " out of the paths of the policy",
				comparison, policies, blocks);
	}

	/**
	 * A finding that says what the layer allows and the policy does not, and how the
	 * policy would allow as much.
	 */
	Finding found(CorsPolicy policy, Severity severity, String message, String advice, LayerComparison comparison,
			ActivePolicies policies, BlockBuilder blocks) {
		String missing = comparison.missing();
		String unsaid = String.join(" ", comparison.unsaid());
		if (missing.isEmpty() && unsaid.isEmpty()) {
			return finding(policy, severity, message + " It allows nothing that the policy does not.",
					capital(advice) + ".");
		}
		String lost = message + (missing.isEmpty() ? ""
				: " Of what " + this.name + " allows, the policy does not allow: " + missing + ".");
		ConfigurationBlock block = missing.isEmpty() ? null : blocks.extend(comparison.paths(), policy, policies);
		if (block == null || block.isEmpty()) {
			return finding(policy, Severity.WARNING, lost + (unsaid.isEmpty() ? "" : " " + unsaid),
					capital(advice) + ".");
		}
		return finding(policy, Severity.WARNING, lost, "To allow the same, copy this into the configuration, then "
				+ advice + ":" + System.lineSeparator() + block.yaml());
	}

	private Finding finding(CorsPolicy policy, Severity severity, String message, String fix) {
		return new Finding(FindingCode.SECOND_CORS_LAYER, severity, policy.name(), this.property, this.source, message,
				fix);
	}

	private static String capital(String sentence) {
		return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
	}

	/** Of a layer that is a danger, since no policy governs the path. */
	Finding unsafe(String path) {
		return new Finding(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS, Severity.ERROR, null, this.property, this.source,
				this.name + " lets pages of every origin act as the logged-in user on '" + path
						+ "': it allows any origin together with credentials, and no policy governs the path.",
				"Give '" + path + "' a policy, or let " + this.name + " name the origins or allow no credentials.");
	}

}
