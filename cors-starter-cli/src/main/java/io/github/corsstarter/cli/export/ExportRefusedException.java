package io.github.corsstarter.cli.export;

import java.util.List;

/**
 * A policy is not written for a target: the target cannot hold it, or holding it would
 * let pages read what the policy denies.
 *
 * @since 0.1.0
 */
public final class ExportRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Deviation> deviations;

	/**
	 * Refuses an export.
	 * @param message one line for each reason
	 */
	public ExportRefusedException(String message) {
		this(message, List.of());
	}

	ExportRefusedException(String message, List<Deviation> deviations) {
		super(message);
		this.deviations = List.copyOf(deviations);
	}

	/** The deviations that are not accepted; none if it is something else. */
	List<Deviation> deviations() {
		return this.deviations;
	}

}
