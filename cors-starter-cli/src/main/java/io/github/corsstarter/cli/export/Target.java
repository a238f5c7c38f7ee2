package io.github.corsstarter.cli.export;

import java.util.List;

/**
 * A server that policies are written for. It says first how what it writes would differ,
 * and is asked to write only if that is accepted.
 */
interface Target {

	/** How what is written differs from the policies. */
	List<Deviation> deviations(Edge edge);

	/** What starts a comment. */
	default String comment() {
		return "#";
	}

	/** Where the file belongs, in a sentence. */
	String placement();

	/** Whether the file was tried on the real server, in a sentence. */
	String proof();

	/** Whether it was run; what its documents leave open is told otherwise. */
	default boolean runs() {
		return true;
	}

	/** Writes what follows the head of the file. */
	void write(Edge edge, ConfigText out);

}
