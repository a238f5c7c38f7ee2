package io.github.corsstarter.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What is on the class path and in the configuration of an application that starts.
 */
enum StartVariant {

	/** The starter is not there. */
	WITHOUT(false),

	/** The starter is there, and nothing is configured. */
	NOTHING_CONFIGURED(true),

	/** A policy with one origin. */
	POLICY(true, "--cors.allowed-origins=https://app.example.com", "--cors.allowed-methods=GET,POST,PUT,DELETE",
			"--cors.allowed-headers=Authorization,Content-Type", "--cors.allow-credentials=true", "--cors.max-age=30m");

	private final boolean starter;

	private final List<String> arguments;

	StartVariant(boolean starter, String... arguments) {
		this.starter = starter;
		this.arguments = List.of(arguments);
	}

	RunningApplication run(StartClassPath classPath, ClassSharing sharing, String stack) {
		String path = this.starter ? classPath.all() : classPath.withoutStarter();
		List<String> all = new ArrayList<>(sharing.options(stack + name()));
		all.addAll(this.arguments);
		return RunningApplication.start(path, stack, 0, all);
	}

}
