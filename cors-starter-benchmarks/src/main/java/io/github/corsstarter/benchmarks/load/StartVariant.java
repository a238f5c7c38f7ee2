package io.github.corsstarter.benchmarks.load;

/**
 * What is on the class path and in the configuration of an application that starts.
 */
enum StartVariant {

	/** The starter is not there. */
	WITHOUT(false, 0),

	/** The starter is there, and nothing is configured. */
	NOTHING_CONFIGURED(true, 0),

	/** A policy with one origin. */
	POLICY(true, 1);

	private final boolean starter;

	private final int origins;

	StartVariant(boolean starter, int origins) {
		this.starter = starter;
		this.origins = origins;
	}

	RunningApplication run(StartClassPath classPath, ClassSharing sharing, String stack) {
		String path = this.starter ? classPath.all() : classPath.withoutStarter();
		return RunningApplication.start(path, stack, this.origins, sharing.options(stack + name()));
	}

}
