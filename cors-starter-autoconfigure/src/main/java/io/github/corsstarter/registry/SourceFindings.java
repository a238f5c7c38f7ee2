package io.github.corsstarter.registry;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

/**
 * What is doubtful about sources now. They change between two generations of policies, so
 * that this is found anew each time.
 */
final class SourceFindings {

	private SourceFindings() {
	}

	static List<Finding> of(SourceStatus source) {
		List<Finding> findings = new ArrayList<>();
		if (source.skipped().total() > 0) {
			findings.add(finding(source, FindingCode.ORIGIN_SOURCE_ENTRIES_SKIPPED,
					"has " + source.skipped().total() + " entries that are skipped, such as "
							+ String.join("; ", source.skipped().shown()) + ".",
					"Correct them in the registry, or keep them from being entered there."));
		}
		if (source.outcome() == LoadOutcome.REFUSED) {
			findings.add(finding(source, FindingCode.ORIGIN_SOURCE_REFUSED,
					"was read and is refused, since " + source.reason() + "." + RefreshLog.kept(source),
					whatToDo(source)));
		}
		if (source.stale()) {
			findings.add(finding(source, FindingCode.ORIGIN_SOURCE_STALE,
					"could not be read since "
							+ ((source.loadedAt() != null) ? source.loadedAt().toString() : "the start")
							+ (source.reason().isEmpty() ? "" : ": " + source.reason())
							+ (source.reason().endsWith(".") ? "" : ".") + RefreshLog.kept(source),
					"Look at the registry."));
		}
		return findings;
	}

	static String whatToDo(SourceStatus source) {
		if (source.reason().endsWith(SourceLoad.MEMORY)) {
			return "Give the application more memory, or the registry fewer entries.";
		}
		String key = source.reason().contains("max-origins") ? "max-origins' to more"
				: "accept-shrink' to true for one load";
		return "If that is right, set '" + source.property() + "." + key + ".";
	}

	private static Finding finding(SourceStatus source, FindingCode code, String message, @Nullable String fix) {
		return new Finding(code, Severity.WARNING, null, source.property(), null,
				"The source '" + source.name() + "' " + message, fix);
	}

}
