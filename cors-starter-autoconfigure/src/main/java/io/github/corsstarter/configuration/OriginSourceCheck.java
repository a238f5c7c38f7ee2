package io.github.corsstarter.configuration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.configuration.OriginSourceProperties.HttpProperties;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Checks the keys of all sources of origins, also of those of other environments.
 */
final class OriginSourceCheck {

	private static final String FILE = ".file";

	private static final String URL = ".http.url";

	private static final String QUERY = ".jdbc.query";

	private static final Map<String, String> KINDS = Map.of(FILE, "file", URL, "http", QUERY, "jdbc");

	private final Consumer<CorsPolicyProblem> problems;

	OriginSourceCheck(Consumer<CorsPolicyProblem> problems) {
		this.problems = problems;
	}

	void check(CorsProperties properties, NamedProperties named) {
		named.originSources().all().forEach(this::check);
		Set<String> used = used(properties, named);
		Set<String> known = named.originSources()
			.all()
			.stream()
			.map((source) -> FoldedNames.fold(source.name()))
			.collect(Collectors.toSet());
		if (known.containsAll(used)) {
			// or else it is not certain which one a name means
			named.originSources()
				.all()
				.stream()
				.filter((source) -> !used.contains(FoldedNames.fold(source.name())))
				.forEach(this::reportUnused);
		}
	}

	private static Set<String> used(CorsProperties properties, NamedProperties named) {
		Stream<List<String>> ofPolicies = named.policies()
			.values()
			.stream()
			.flatMap((policy) -> Stream.ofNullable(policy.value().allowedOriginSources()));
		return Stream.concat(Stream.ofNullable(properties.allowedOriginSources()), ofPolicies)
			.flatMap(Collection::stream)
			.map(FoldedNames::fold)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toSet());
	}

	private void reportUnused(Named<?> source) {
		report(ProblemCode.UNUSED_ORIGIN_SOURCE, source.property(), source.name(), "No policy names the source '"
				+ source.name() + "'. Add it to the 'allowed-origin-sources' of a policy, or remove it.");
	}

	private void check(Named<OriginSourceProperties> source) {
		Map<String, @Nullable String> kinds = kinds(source.value());
		if (kinds.size() > 1) {
			List<String> names = kinds.keySet().stream().map((key) -> "'" + KINDS.get(key) + "'").toList();
			report(source, List.copyOf(kinds.keySet()).get(1), "The source '" + source.name() + "' has "
					+ String.join(" and ", names) + ". A source is read from one place: keep one of them.");
		}
		kinds.forEach((key, value) -> {
			if (value == null || value.isBlank()) {
				report(source, key, "'" + source.property() + key
						+ "' is empty, perhaps because a variable is not set. It says what the source is read from.");
			}
		});
		HttpProperties http = source.value().http();
		if (http != null) {
			http.headers().forEach((name, value) -> checkHeader(source, name, value));
		}
	}

	/** The keys that say what a source is read from. */
	private static Map<String, @Nullable String> kinds(OriginSourceProperties settings) {
		Map<String, @Nullable String> kinds = new LinkedHashMap<>();
		if (settings.file() != null) {
			kinds.put(FILE, settings.file());
		}
		if (settings.http() != null) {
			kinds.put(URL, settings.http().url());
		}
		if (settings.jdbc() != null) {
			kinds.put(QUERY, settings.jdbc().query());
		}
		return kinds;
	}

	/** The value may be a secret. */
	private void checkHeader(Named<?> source, String name, String value) {
		if (!Tokens.isToken(name) || value.chars().anyMatch(Character::isISOControl)) {
			report(source, ".http.headers." + name, "A request header of the source '" + source.name()
					+ "' cannot be sent: its name is a token such as Authorization (RFC 9110, section 5.1), and "
					+ "its value is one line.");
		}
	}

	private void report(Named<?> source, String key, String message) {
		report(ProblemCode.INVALID_ORIGIN_SOURCE, source.property() + key, "", message);
	}

	private void report(ProblemCode code, String property, String value, String message) {
		this.problems.accept(new CorsPolicyProblem(code, property, value, message, null));
	}

}
