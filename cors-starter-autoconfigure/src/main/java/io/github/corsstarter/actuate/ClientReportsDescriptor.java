package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Map;

/**
 * What browsers reported. Anybody can forge a report, so this is a hint and no proof.
 *
 * @param reports how many reports came, by how they were handled
 * @param requests how many calls the accepted ones tell of, by what came of them
 * @param blocks the calls that were blocked, or whose answers have hidden headers, the
 * latest first
 * @since 0.1.0
 */
public record ClientReportsDescriptor(Map<String, Long> reports, Map<String, Long> requests,
		List<ClientBlockDescriptor> blocks) {
}
