package io.github.corsstarter.fix;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.Diagnosis.Mistake;
import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.WrittenProperty;

/**
 * A problem and the property that has it.
 *
 * @param mistake the problem
 * @param written the property, or {@code null} if it is not set
 */
record LocatedProblem(Mistake mistake, @Nullable WrittenProperty written) {

	private static final String SOURCES = KeyTree.uniform("origin-sources");

	private static final String REGISTRY = "http";

	CorsPolicyProblem problem() {
		return this.mistake.problem();
	}

	/** Whether nobody but the operator can tell what is meant. */
	boolean isUndecided() {
		return problem().fix() == null && !problem().property().equals(ReportPlaces.PREFIX);
	}

	/** Variables do not tell where the elements of a path end. */
	String name() {
		return (this.written != null && this.written.isVariable() && problem().code() == ProblemCode.UNKNOWN_PROPERTY)
				? this.written.name() : problem().property();
	}

	/** What is equal for all problems that one line of text fixes. */
	Object line() {
		if (this.written == null) {
			return this.mistake;
		}
		return (lineNumber() != -1) ? fileName() + ":" + lineNumber() : this.written;
	}

	int lineNumber() {
		return (this.written != null) ? this.written.line() : -1;
	}

	String fileName() {
		return (this.written != null && this.written.file() != null) ? String.valueOf(this.written.file().getResource())
				: "";
	}

	String source() {
		if (this.written == null) {
			return "";
		}
		return (problem().value().contains("${") || isOfSecrets()) ? this.written.source()
				: this.written.sourceAndText();
	}

	/** Whether the text may have a password, so that it is not shown. */
	boolean isOfSecrets() {
		String property = KeyTree.uniform(problem().property());
		int source = property.indexOf(SOURCES);
		return source != -1 && property.indexOf(REGISTRY, source) != -1;
	}

	/** Whether it is of a source, some of whose keys may have one. */
	boolean isOfSource() {
		return KeyTree.uniform(problem().property()).contains(SOURCES);
	}

}
