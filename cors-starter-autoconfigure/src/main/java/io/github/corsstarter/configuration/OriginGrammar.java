package io.github.corsstarter.configuration;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.corsstarter.Setting;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Checks the grammar of origins that perhaps no policy uses: groups that are not named,
 * and an allowlist that every environment replaces.
 */
final class OriginGrammar {

	/** What only the policy that uses them can judge. */
	private static final Set<String> LITERALS = Set.of("*", "null");

	private final Consumer<CorsPolicyProblem> problems;

	OriginGrammar(Consumer<CorsPolicyProblem> problems) {
		this.problems = problems;
	}

	void check(CorsProperties properties, NamedProperties named) {
		boolean wildcardsWithinLabels = properties.dangerous().wildcardsWithinLabels();
		List<String> flat = properties.allowedOrigins();
		if (flat != null) {
			check(new Setting<>("cors.allowed-origins", flat), wildcardsWithinLabels);
		}
		for (Named<List<String>> group : named.originGroups().all()) {
			check(new Setting<>(group.property(), group.value()), wildcardsWithinLabels);
		}
	}

	private void check(Setting<List<String>> origins, boolean wildcardsWithinLabels) {
		for (int i = 0; i < origins.value().size(); i++) {
			String origin = origins.value().get(i).strip();
			if (!origin.isEmpty() && !LITERALS.contains(origin) && !OriginPattern.isFile(origin)
					&& !Placeholders.isUnresolved(origin)) {
				check(origin, origins.elementProperty(i), wildcardsWithinLabels);
			}
		}
	}

	private void check(String origin, String property, boolean wildcardsWithinLabels) {
		try {
			OriginPattern.parse(origin, wildcardsWithinLabels);
		}
		catch (UnacceptableOriginException ex) {
			this.problems
				.accept(new CorsPolicyProblem(ex.code(), property, origin, String.valueOf(ex.getMessage()), ex.fix()));
		}
	}

}
