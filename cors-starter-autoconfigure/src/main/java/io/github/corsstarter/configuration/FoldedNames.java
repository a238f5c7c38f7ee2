package io.github.corsstarter.configuration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.configuration.key.KeyTree;
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
		return KeyTree.uniform(name);
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
		Map<String, Named<T>> named = new LinkedHashMap<>();
		if (bound.isEmpty()) {
			// to look for spellings means to walk through every key, of which there may
			// be a million
			return named;
		}
		Map<String, Set<String>> spellings = spellings(property);
		bound.forEach((name, value) -> {
			String folded = fold(name);
			Set<String> written = spellings.getOrDefault(folded, Set.of(name));
			String spelling = written.iterator().next();
			if (check(property, written) && (name.equals(folded) || !named.containsKey(folded))) {
				// an entry bound under its folded name has every variable's keys, too
				named.put(folded, new Named<>(spelling, property + "." + spelling, value));
			}
		});
		return named;
	}

	private boolean check(String property, Set<String> written) {
		for (String name : written) {
			if (!name.matches(VALID_NAME)) {
				reportInvalid(property, name);
				return false;
			}
		}
		if (written.size() > 1) {
			String first = written.iterator().next();
			this.problems.accept(new CorsPolicyProblem(ProblemCode.AMBIGUOUS_NAME, property + "." + first, first,
					"'" + String.join("' and '", written) + "' are the same name, since case and dashes do not "
							+ "count below '" + property + "'. Write it in one way.",
					null));
		}
		return true;
	}

	private void reportInvalid(String property, String name) {
		String path = name.matches("[\\w.-]+") ? property + "." + name : property + "[" + name + "]";
		String hint = (name.startsWith("/") && property.equals("cors.policies"))
				? " Paths go into 'paths', below a name of your choice." : "";
		this.problems.accept(new CorsPolicyProblem(ProblemCode.INVALID_NAME, path, name,
				"'" + name + "' cannot be a name below '" + property
						+ "'. A name is made of letters, digits, '-' and '_', and starts with a letter or digit."
						+ hint,
				null));
	}

	/**
	 * How files and the like write the names, with the characters that binding drops.
	 * Environment variables do not count.
	 */
	private Map<String, Set<String>> spellings(String property) {
		// one matcher for all names, of which there may be a hundred thousand
		Matcher matcher = Pattern
			.compile("(?i)" + Pattern.quote(property).replace("-", "\\E[-_]?\\Q") + "(?:\\.([^.\\[]+)|\\[([^]]*)]).*")
			.matcher("");
		Map<String, Set<String>> spellings = new LinkedHashMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> enumerable
					&& !(enumerable instanceof SystemEnvironmentPropertySource)) {
				for (String name : enumerable.getPropertyNames()) {
					if (matcher.reset(name).matches()) {
						String spelling = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
						spellings.computeIfAbsent(fold(spelling), (folded) -> new LinkedHashSet<>()).add(spelling);
					}
				}
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
