package io.github.corsstarter.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.diagnostics.PropertyOrigins;
import io.github.corsstarter.diagnostics.WrittenProperty;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Finds keys below {@code cors} that nobody reads.
 */
final class UnknownProperties {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	/** Keys of other systems in uniform spelling, and the ones that they are here. */
	private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
			Map.entry("allowedoriginpatterns", "allowed-origins"), Map.entry("origins", "allowed-origins"),
			Map.entry("origin", "allowed-origins"), Map.entry("methods", "allowed-methods"),
			Map.entry("headers", "allowed-headers"), Map.entry("credentials", "allow-credentials"),
			Map.entry("mapping", "paths"), Map.entry("mappings", "paths"), Map.entry("path", "paths"),
			Map.entry("pathpatterns", "paths"), Map.entry("policy", "policies"));

	private static final String ORIGINS = "allowed-origins";

	private static final int TYPING_ERRORS = 2;

	private final Environment environment;

	private final Set<ConfigurationPropertyName> known;

	private final Set<ConfigurationPropertyName> lists;

	private final Set<String> knownUniform;

	UnknownProperties(Environment environment, Set<ConfigurationPropertyName> known,
			Set<ConfigurationPropertyName> lists) {
		this.environment = environment;
		this.known = known;
		this.lists = lists;
		this.knownUniform = known.stream().map((name) -> uniform(name.toString())).collect(Collectors.toSet());
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
		List<String> siblings = childrenOf(parent);
		if (unknown.isLastElementIndexed() && siblings.contains(ORIGINS)) {
			return listOfOrigins(parent);
		}
		String fix = siblings.isEmpty() ? plural(unknown) : meant(unknown, parent, siblings);
		String property = asWritten(unknown);
		String patterns = uniform(property).endsWith("allowedoriginpatterns")
				? " Patterns go into 'allowed-origins': 'https://*.example.com'." : "";
		String hint = (fix != null) ? "Did you mean '" + fix + "'?" + patterns : keysBelow(asWritten(parent), siblings);
		return problem(property, "Nobody reads '" + property + "'. " + hint, fix);
	}

	private static CorsPolicyProblem listOfOrigins(ConfigurationPropertyName parent) {
		String missing = MissingName.hint(parent);
		return problem(asWritten(parent), "'" + asWritten(parent) + "' is no list."
				+ (missing.isEmpty() ? " Origins go into '" + asWritten(parent) + "." + ORIGINS + "'." : missing),
				null);
	}

	private List<String> childrenOf(ConfigurationPropertyName parent) {
		return this.known.stream()
			.filter((name) -> parent.isParentOf(name) && !name.isLastElementIndexed())
			.map((name) -> name.getLastElement(Form.ORIGINAL))
			.sorted()
			.distinct()
			.toList();
	}

	private @Nullable String meant(ConfigurationPropertyName unknown, ConfigurationPropertyName parent,
			List<String> siblings) {
		String written = unknown.getLastElement(Form.ORIGINAL);
		String meant = OTHER_WORDS.getOrDefault(uniform(written), "");
		String closest = siblings.contains(meant) ? meant : SimilarText.closest(written, siblings);
		return (closest != null) ? asWritten(parent) + "." + closest : null;
	}

	/** Some write {@code environment.prod} for {@code environments.prod}. */
	private @Nullable String plural(ConfigurationPropertyName unknown) {
		ConfigurationPropertyName parent = unknown.getParent();
		String plural = parent.getLastElement(Form.DASHED) + "s";
		return (!parent.isLastElementIndexed() && childrenOf(parent.getParent()).contains(plural))
				? asWritten(parent.getParent()) + "." + plural + "." + unknown.getLastElement(Form.ORIGINAL) : null;
	}

	private static String keysBelow(String parent, List<String> keys) {
		if (keys.isEmpty()) {
			return "'" + parent + "' takes a value, and has no keys below it.";
		}
		return "Below '" + parent + ((keys.size() > 1) ? "' there are only: " : "' there is only: ")
				+ String.join(", ", keys) + ".";
	}

	private boolean isKnown(ConfigurationPropertyName name) {
		return this.known.contains(name) || (name.isLastElementIndexed() && this.lists.contains(name.getParent()));
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
		String uniform = uniform(name.toString());
		if (this.knownUniform.contains(uniform) || isKnown(name) || isHiddenElement(name)) {
			return null;
		}
		String meant = nearestVariable(name, uniform);
		WrittenProperty written = new PropertyOrigins(this.environment).find(name.toString());
		if (meant == null || written == null || isPlaceholder(written.name())) {
			return null;
		}
		return problem(name.toString(), "Nobody reads the variable '" + written.name() + "'. Did you mean '"
				+ WrittenProperty.variableOf(meant) + "'?", meant);
	}

	/** Of keys that are equally near, an element is meant by an element. */
	private @Nullable String nearestVariable(ConfigurationPropertyName name, String uniform) {
		ToIntFunction<ConfigurationPropertyName> distance = (candidate) -> SimilarText.distance(uniform,
				uniform(candidate.toString()));
		return this.known.stream()
			.filter((candidate) -> candidate.getNumberOfElements() > 1
					&& distance.applyAsInt(candidate) <= TYPING_ERRORS)
			.min(Comparator.comparingInt(distance)
				.thenComparing((candidate) -> candidate.isLastElementIndexed() != name.isLastElementIndexed())
				.thenComparing(ConfigurationPropertyName::toString))
			.map(ConfigurationPropertyName::toString)
			.orElse(null);
	}

	/** Whether a list that is written as one text hides an element. */
	private boolean isHiddenElement(ConfigurationPropertyName name) {
		String list = uniform(name.getParent().toString());
		return name.isLastElementIndexed() && this.knownUniform.contains(list)
				&& !this.knownUniform.contains(list + "0");
	}

	/** Whether some property takes its value from a variable, whatever that is called. */
	private boolean isPlaceholder(String variable) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> enumerable
					&& Arrays.stream(enumerable.getPropertyNames())
						.anyMatch((name) -> String.valueOf(enumerable.getProperty(name)).contains("${" + variable))) {
				return true;
			}
		}
		return false;
	}

	private static CorsPolicyProblem problem(String property, String message, @Nullable String fix) {
		return new CorsPolicyProblem(ProblemCode.UNKNOWN_PROPERTY, property, "", message, fix);
	}

	private static String asWritten(ConfigurationPropertyName name) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			String element = name.getElement(i, Form.ORIGINAL);
			text.append(name.chop(i + 1).isLastElementIndexed() ? "[" + element + "]" : ((i > 0) ? "." : "") + element);
		}
		return text.toString();
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
