package io.github.corsstarter.registry;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.configuration.OriginSourceProperties;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Required sources that cannot be read, as problems.
 */
final class SourceProblems {

	private SourceProblems() {
	}

	/**
	 * The problem of a source.
	 * @param definition the source
	 * @param first what came of its first load, or {@code null} if that takes too long
	 * @param patience how long that was waited for
	 * @return the problem, or {@code null} if the source may go on
	 */
	static @Nullable CorsPolicyProblem of(OriginSourceDefinition definition, @Nullable LoadResult first,
			Duration patience) {
		if (!definition.settings().required() || (first != null && first.counts())) {
			return null;
		}
		return new CorsPolicyProblem(ProblemCode.UNREADABLE_ORIGIN_SOURCE,
				definition.property() + key(definition.settings()), "",
				"The source '" + definition.name() + "' " + reason(definition, first, patience)
						+ " If the application may do without it for a while, set '" + definition.property()
						+ ".required: false'.",
				null);
	}

	private static String reason(OriginSourceDefinition definition, @Nullable LoadResult first, Duration patience) {
		if (first == null) {
			return "could not be read within " + patience.toSeconds() + " seconds.";
		}
		if (first.outcome() == LoadOutcome.REFUSED) {
			String fix = (first.reason().contains("max-origins") || first.reason().endsWith(SourceLoad.MEMORY)) ? ""
					: " If that is right, set '" + definition.property() + ".accept-shrink: true'.";
			return "was read and is refused, since " + first.reason() + "." + fix;
		}
		return "could not be read: " + first.reason() + (first.reason().endsWith(".") ? "" : ".");
	}

	private static String key(OriginSourceProperties settings) {
		if (settings.file() != null) {
			return ".file";
		}
		return (settings.http() != null) ? ".http.url" : (settings.jdbc() != null) ? ".jdbc.query" : "";
	}

}
