package io.github.corsstarter.problem;

/**
 * Who rules a configured value out.
 *
 * @since 0.1.0
 */
public enum ProblemKind {

	/** No such grammar: the value cannot be read. */
	INVALID,

	/** The Fetch standard rules the value out: no browser would honour it. */
	FORBIDDEN,

	/** This project rules the value out; a {@code dangerous.*} key may allow it. */
	PROHIBITED,

	/** Something that must be there is not. */
	MISSING,

	/** An unknown name, or one that means two things. */
	UNKNOWN,

	/** The operator, who states the opposite elsewhere. */
	CONTRADICTORY,

	/** Nobody: the value is right and this library would handle it wrongly. */
	DEFECT

}
