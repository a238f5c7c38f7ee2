package io.github.corsstarter.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Finds keys below {@code cors} that nobody reads.
 */
final class UnknownProperties {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	/** Keys of other systems, and the ones that they are here. */
	private static final Map<String, String> OTHER_WORDS = Map.of("allowed-origin-patterns", "allowed-origins",
			"origins", "allowed-origins", "methods", "allowed-methods", "headers", "allowed-headers", "mapping",
			"paths", "path", "paths");

	private static final int TYPING_ERRORS = 2;

	private final Environment environment;

	private final Set<ConfigurationPropertyName> known;

	private final Set<String> knownUniform;

	UnknownProperties(Environment environment, Set<ConfigurationPropertyName> known) {
		this.environment = environment;
		this.known = known;
		this.knownUniform = known.stream().map(UnknownProperties::uniform).collect(Collectors.toSet());
	}

	List<CorsPolicyProblem> find() {
		Map<String, CorsPolicyProblem> problems = new TreeMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
				iterable.stream().filter(PREFIX::isAncestorOf).forEach((name) -> {
					CorsPolicyProblem problem = variables ? checkVariable(name) : check(name);
					if (problem != null) {
						problems.putIfAbsent(problem.property(), problem);
					}
				});
			}
		}
		return new ArrayList<>(problems.values());
	}

	private @Nullable CorsPolicyProblem check(ConfigurationPropertyName name) {
		if (isKnown(name)) {
			return null;
		}
		ConfigurationPropertyName unknown = firstUnknown(name);
		ConfigurationPropertyName parent = unknown.getParent();
		List<String> siblings = this.known.stream()
			.filter(parent::isParentOf)
			.map((sibling) -> sibling.getLastElement(Form.ORIGINAL))
			.sorted()
			.distinct()
			.toList();
		String written = unknown.getLastElement(Form.ORIGINAL);
		String meant = OTHER_WORDS.getOrDefault(written, "");
		String closest = siblings.contains(meant) ? meant : SimilarText.closest(written, siblings);
		String fix = (closest != null) ? parent + "." + closest : null;
		return problem(unknown.toString(), fix,
				"Below '" + parent + "' there are only: " + String.join(", ", siblings) + ".");
	}

	private boolean isKnown(ConfigurationPropertyName name) {
		return this.known.contains(name)
				|| (name.isLastElementIndexed() && this.known.contains(name.chop(name.getNumberOfElements() - 1)));
	}

	/** The shortest start of a name that nobody asked for. */
	private ConfigurationPropertyName firstUnknown(ConfigurationPropertyName name) {
		int size = PREFIX.getNumberOfElements() + 1;
		while (size < name.getNumberOfElements() && this.known.contains(name.chop(size))) {
			size++;
		}
		return name.chop(size);
	}

	/**
	 * An environment variable may start with CORS_ for reasons of its own (Kubernetes
	 * makes such for a service called cors), so only typing errors count.
	 */
	private @Nullable CorsPolicyProblem checkVariable(ConfigurationPropertyName name) {
		String uniform = uniform(name);
		if (this.knownUniform.contains(uniform) || isKnown(name)) {
			return null;
		}
		return this.known.stream()
			.filter((candidate) -> candidate.getNumberOfElements() > 1
					&& SimilarText.distance(uniform, uniform(candidate)) <= TYPING_ERRORS)
			.map(ConfigurationPropertyName::toString)
			.sorted()
			.findFirst()
			.map((candidate) -> problem(name.toString(), candidate, "It is nearly the name of another variable."))
			.orElse(null);
	}

	private static CorsPolicyProblem problem(String property, @Nullable String fix, String hint) {
		String patterns = property.endsWith("allowed-origin-patterns")
				? " Patterns go into 'allowed-origins': 'https://*.example.com'." : "";
		String meant = (fix != null) ? " Did you mean '" + fix + "'?" + patterns : " " + hint;
		return new CorsPolicyProblem(ProblemCode.UNKNOWN_PROPERTY, property, "",
				"Nobody reads '" + property + "'." + meant, fix);
	}

	private static String uniform(ConfigurationPropertyName name) {
		return name.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
