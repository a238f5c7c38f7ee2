package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Environment variables that look like keys. The process environment is shared with
 * others, who may have reasons of their own for names that start with {@code CORS_}:
 * those are a finding at most. Only elements of one of our lists whose first element is
 * missing are a problem.
 */
final class MistypedVariables {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	private static final int TYPING_ERRORS = 2;

	private final Environment environment;

	private final Set<ConfigurationPropertyName> known;

	private final Set<String> knownUniform;

	/**
	 * Creates the variables.
	 * @param environment the environment
	 * @param known the names that binding asked for
	 */
	MistypedVariables(Environment environment, Set<ConfigurationPropertyName> known) {
		this.environment = environment;
		this.known = known;
		this.knownUniform = known.stream().map((name) -> KeyTree.uniform(name.toString())).collect(Collectors.toSet());
	}

	List<CorsPolicyProblem> problems() {
		Map<String, CorsPolicyProblem> problems = new LinkedHashMap<>();
		forEach((name, meant) -> {
			if (isElementOfAList(name)) {
				problems.putIfAbsent(name.toString(), new CorsPolicyProblem(ProblemCode.UNKNOWN_PROPERTY,
						name.toString(), "", message(name, meant), meant));
			}
		});
		return new ArrayList<>(problems.values());
	}

	List<Finding> findings() {
		Map<String, Finding> findings = new LinkedHashMap<>();
		forEach((name, meant) -> {
			WrittenProperty written = new PropertyOrigins(this.environment).find(name.toString());
			if (written != null && !isElementOfAList(name)) {
				findings.putIfAbsent(written.name(),
						new Finding(FindingCode.MISTYPED_VARIABLE, Severity.INFO, null, written.name(),
								written.source(), message(name, meant),
								"Rename it to '" + WrittenProperty.variableOf(meant)
										+ "' if it is meant for CORS starter; leave it if another program reads it."));
			}
		});
		return new ArrayList<>(findings.values());
	}

	private String message(ConfigurationPropertyName name, String meant) {
		WrittenProperty written = new PropertyOrigins(this.environment).find(name.toString());
		return "Unknown variable '" + ((written != null) ? written.name() : name) + "'. Did you mean '"
				+ WrittenProperty.variableOf(meant) + "'?";
	}

	private static boolean isElementOfAList(ConfigurationPropertyName name) {
		return name.isLastElementIndexed() && isKey(name);
	}

	private static boolean isKey(ConfigurationPropertyName name) {
		return CorsPropertiesBinder.KEYS.hasVariable(name.subName(PREFIX.getNumberOfElements()));
	}

	/** Whether any variable that starts with {@code CORS_} is no key. */
	static boolean mayBeForeign(Environment environment) {
		for (ConfigurationPropertyName name : CorsPropertiesBinder.variables(environment)) {
			if (!isKey(name)) {
				return true;
			}
		}
		return false;
	}

	/** The variables that look like keys and are none, and the key that is meant. */
	private void forEach(BiConsumer<ConfigurationPropertyName, String> variables) {
		for (ConfigurationPropertyName name : CorsPropertiesBinder.variables(this.environment)) {
			String meant = meant(name);
			if (meant != null) {
				variables.accept(name, meant);
			}
		}
	}

	private @Nullable String meant(ConfigurationPropertyName name) {
		String uniform = KeyTree.uniform(name.toString());
		if (this.knownUniform.contains(uniform) || this.known.contains(name) || isHiddenElement(name)) {
			return null;
		}
		String meant = nearest(name, uniform);
		WrittenProperty written = (meant != null) ? new PropertyOrigins(this.environment).find(name.toString()) : null;
		return (written != null && !new PropertyOrigins(this.environment).isPlaceholder(written.name())) ? meant : null;
	}

	/** Of keys that are equally near, an element is meant by an element. */
	private @Nullable String nearest(ConfigurationPropertyName name, String uniform) {
		ToIntFunction<ConfigurationPropertyName> distance = (candidate) -> SimilarText.distance(uniform,
				KeyTree.uniform(candidate.toString()));
		return this.known.stream()
			.filter((candidate) -> candidate.getNumberOfElements() > 1
					&& isOfLength(candidate.toString(), name.toString())
					&& distance.applyAsInt(candidate) <= TYPING_ERRORS)
			.min(Comparator.comparingInt(distance)
				.thenComparing((candidate) -> candidate.isLastElementIndexed() != name.isLastElementIndexed())
				.thenComparing(ConfigurationPropertyName::toString))
			.map(ConfigurationPropertyName::toString)
			.orElse(null);
	}

	/** Dots and dashes aside, near texts are of nearly the same length. */
	private static boolean isOfLength(String one, String other) {
		return Math.abs(one.length() - other.length()) <= 3 * TYPING_ERRORS;
	}

	/** Whether a list that is written as one text hides an element. */
	private boolean isHiddenElement(ConfigurationPropertyName name) {
		String list = KeyTree.uniform(name.getParent().toString());
		return name.isLastElementIndexed() && this.knownUniform.contains(list)
				&& !this.knownUniform.contains(list + "0");
	}

}
