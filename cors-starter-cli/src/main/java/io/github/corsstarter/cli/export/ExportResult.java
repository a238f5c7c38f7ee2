package io.github.corsstarter.cli.export;

import java.util.List;

/**
 * A generated configuration.
 *
 * @param text the file
 * @param deviations how it differs from the policies
 */
record ExportResult(String text, List<Deviation> deviations) {

	/**
	 * Copies the list.
	 * @param text the file
	 * @param deviations how it differs from the policies
	 */
	ExportResult {
		deviations = List.copyOf(deviations);
	}

}
