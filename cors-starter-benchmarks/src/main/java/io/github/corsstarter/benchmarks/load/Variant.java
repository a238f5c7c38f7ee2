package io.github.corsstarter.benchmarks.load;

import java.util.List;

/**
 * What answers CORS requests in an application.
 */
enum Variant {

	/** Nothing. */
	NONE(0, "--cors.enabled=false"),

	/** Spring's filter, with one origin. */
	SPRING(0, "--cors.enabled=false", "--load.spring=true"),

	/** This starter, as users run it, with one origin. */
	STARTER(1),

	/** The same with a million origins. */
	STARTER_MILLION(1_000_000);

	private final int origins;

	private final List<String> arguments;

	Variant(int origins, String... arguments) {
		this.origins = origins;
		this.arguments = List.of(arguments);
	}

	int origins() {
		return this.origins;
	}

	List<String> arguments() {
		return this.arguments;
	}

}
