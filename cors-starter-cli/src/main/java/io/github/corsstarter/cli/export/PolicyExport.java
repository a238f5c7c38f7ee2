package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;

/**
 * Writes policies for a proxy.
 *
 * @since 0.1.0
 */
public final class PolicyExport {

	private PolicyExport() {
	}

	/**
	 * Writes policies.
	 * @param format for which server
	 * @param environment the policies
	 * @param options what else is to be known
	 * @return the configuration
	 * @throws ExportRefusedException if the server cannot hold them, or would let pages
	 * read what they deny
	 */
	public static String text(ExportFormat format, EnvironmentPolicies environment, ExportOptions options) {
		return write(format, environment, options).text();
	}

	/** Writes policies, and says how the configuration differs from them. */
	static ExportResult write(ExportFormat format, EnvironmentPolicies environment, ExportOptions options) {
		Edge edge = Edge.of(environment, options);
		Target target = format.target();
		List<Deviation> deviations = new ArrayList<>(target.deviations(edge));
		environment.policies()
			.stream()
			.map(DocumentedPolicy::spec)
			.filter((spec) -> edge.policies().stream().anyMatch((policy) -> policy.name().equals(spec.name())))
			.forEach((spec) -> sources(spec, deviations));
		refuse(deviations, options.acceptNarrower());
		ConfigText body = new ConfigText(target.comment(), deviations);
		target.write(edge, body);
		ConfigText head = new ConfigText(target.comment(), List.of());
		head(format, environment, options.provenance(), deviations, head);
		body.unnamed().forEach((deviation) -> head.comment(deviation.remark()));
		return new ExportResult(head.blank().toString() + body, deviations);
	}

	private static void sources(CorsPolicySpec spec, List<Deviation> deviations) {
		List<String> sources = spec.allowedOriginSources().value();
		if (!sources.isEmpty()) {
			deviations
				.add(new Deviation("source-unread", spec.name(), "allowed-origin-sources", Deviation.Kind.NARROWER,
						"the origins of " + String.join(", ", sources)
								+ " change while the application runs and are not "
								+ "written. Let the application answer for the paths of this policy."));
		}
	}

	private static void refuse(List<Deviation> deviations, boolean acceptNarrower) {
		List<Deviation> refused = deviations.stream()
			.filter((deviation) -> deviation.kind() == Deviation.Kind.WIDER
					|| (deviation.kind() == Deviation.Kind.NARROWER && !acceptNarrower))
			.toList();
		if (!refused.isEmpty()) {
			throw new ExportRefusedException(String.join("\n", refused.stream().map(PolicyExport::refusal).toList()),
					refused);
		}
	}

	private static String refusal(Deviation deviation) {
		String meaning = (deviation.kind() == Deviation.Kind.WIDER) ? "would be wider than the policy"
				: "would be narrower than the policy, which --accept-narrower accepts";
		return deviation.line() + " [" + meaning + "]";
	}

	private static void head(ExportFormat format, EnvironmentPolicies environment, ExportOptions.Provenance provenance,
			List<Deviation> deviations, ConfigText out) {
		Target target = format.target();
		String version = environment.version();
		out.comment("CORS for " + format.title() + ": environment '" + environment.name() + "', policy version "
				+ ((version != null) ? version : "unknown")
				+ (provenance.date().isEmpty() ? "" : ", " + provenance.date()) + ".");
		out.comment("Written by: " + provenance.command());
		out.comment("Do not edit it: export it again. " + target.placement());
		out.comment(target.proof());
		out.comment(deviations.isEmpty() ? "It allows and denies what the policy does."
				: "It allows and denies what the policy does, but for what is marked with "
						+ (target.runs() ? "'Differs'." : "'Differs' or 'Not verified'."));
	}

}
