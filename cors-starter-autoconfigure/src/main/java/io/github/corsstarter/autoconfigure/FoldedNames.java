package io.github.corsstarter.autoconfigure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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
 * The names that a configuration gives to policies, environments and groups. Case and
 * dashes do not count, since environment variables have neither: {@code partner-api} and
 * {@code CORS_POLICIES_PARTNERAPI_…} are one policy.
 */
final class FoldedNames {

	private static final String VALID_NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";

	private final Environment environment;

	private final Consumer<CorsPolicyProblem> problems;

	FoldedNames(Environment environment, Consumer<CorsPolicyProblem> problems) {
		this.environment = environment;
		this.problems = problems;
	}

	static String fold(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	/** Finds the entry that a name means. */
	static <T> @Nullable Named<T> find(Map<String, Named<T>> entries, String name) {
		return entries.get(fold(name));
	}

	/**
	 * The entries of a map by folded name, under the name that a file gives them.
	 * @param property the path of the map
	 * @param bound the entries as they were bound, one for each way to write a name
	 */
	<T> Map<String, Named<T>> named(String property, Map<String, T> bound) {
		Map<String, Set<String>> spellings = spellings(property);
		Map<String, Named<T>> named = new LinkedHashMap<>();
		bound.forEach((name, value) -> {
			Set<String> written = spellings.getOrDefault(fold(name), Set.of(name));
			if (check(property, name, written)) {
				String spelling = written.iterator().next();
				named.putIfAbsent(fold(name), new Named<>(spelling, property + "." + spelling, value));
			}
		});
		return named;
	}

	private boolean check(String property, String name, Set<String> written) {
		if (!name.matches(VALID_NAME)) {
			this.problems.accept(new CorsPolicyProblem(ProblemCode.INVALID_NAME, property + "." + name, name, "'" + name
					+ "' cannot be a name below '" + property + "'. A name is made of letters, digits, '-' and '_'.",
					null));
			return false;
		}
		if (written.size() > 1) {
			this.problems.accept(
					new CorsPolicyProblem(ProblemCode.AMBIGUOUS_NAME, property + "." + written.iterator().next(), name,
							"'" + String.join("' and '", written)
									+ "' are one name, since case and dashes do not count below '" + property
									+ "'. Write it in one way.",
							null));
		}
		return true;
	}

	/** How files and the like write the names; environment variables do not count. */
	private Map<String, Set<String>> spellings(String property) {
		ConfigurationPropertyName parent = ConfigurationPropertyName.adapt(property, '.');
		int index = parent.getNumberOfElements();
		Map<String, Set<String>> spellings = new LinkedHashMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable
					&& !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
				iterable.stream().filter(parent::isAncestorOf).forEach((name) -> {
					String spelling = name.getElement(index, Form.ORIGINAL);
					spellings.computeIfAbsent(fold(spelling), (key) -> new LinkedHashSet<>()).add(spelling);
				});
			}
		}
		return spellings;
	}

	/**
	 * An entry with its name.
	 *
	 * @param <T> the type of the entry
	 * @param name the name as it is written
	 * @param property the path of the entry
	 * @param value the entry
	 */
	record Named<T>(String name, String property, T value) {
	}

}
