package io.github.corsstarter.cli.export;

import java.util.List;

/**
 * A generated configuration.
 *
 * @param text the file
 * @param deviations how it differs from the policies
 * @since 0.1.0
 */
public record ExportResult(String text, List<Deviation> deviations) {

	/**
	 * Copies the list.
	 * @param text the file
	 * @param deviations how it differs from the policies
	 */
	public ExportResult {
		deviations = List.copyOf(deviations);
	}

}
