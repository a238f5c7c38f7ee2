package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.corsstarter.observation.DecisionCounts;

/**
 * Counts of requests.
 *
 * @param total how many there were
 * @param allowed how many were allowed
 * @param denied how many were denied
 * @param failureRate the denied ones as a part of all, from 0 to 1
 * @param denials the denied ones by reason; reasons that did not occur are skipped
 * @since 0.1.0
 */
public record CountsDescriptor(long total, long allowed, long denied, double failureRate, Map<String, Long> denials) {

	static CountsDescriptor of(DecisionCounts counts) {
		Map<String, Long> denials = new LinkedHashMap<>();
		counts.denials().forEach((reason, count) -> denials.put(reason.id(), count));
		long denied = denials.values().stream().mapToLong(Long::longValue).sum();
		long allowed = counts.allowed();
		long total = allowed + denied;
		return new CountsDescriptor(total, allowed, denied, (total != 0) ? (double) denied / total : 0, denials);
	}

}
