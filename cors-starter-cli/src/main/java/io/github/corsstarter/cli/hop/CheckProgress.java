package io.github.corsstarter.cli.hop;

/**
 * Told how far a check has come.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CheckProgress {

	/**
	 * A step is done.
	 * @param done the steps that are done
	 * @param total all steps
	 */
	void step(int done, int total);

}
