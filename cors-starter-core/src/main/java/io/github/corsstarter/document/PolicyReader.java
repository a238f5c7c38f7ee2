package io.github.corsstarter.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.http.KebabCase;
import io.github.corsstarter.path.PlainPathPattern;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.yaml.YamlMapping;
import io.github.corsstarter.yaml.YamlNode;
import io.github.corsstarter.yaml.YamlProblem;

/**
 * Reads a policy of a document.
 */
final class PolicyReader {

	/** Only where a policy has some; what they give is not in a document. */
	static final String SOURCES = "allowed-origin-sources";

	static final List<String> KEYS = List.of("paths", "allowed-origins", SOURCES, "allowed-methods", "allowed-headers",
			"exposed-headers", "allow-credentials", "max-age", "on-denied", "preflight-status");

	static final List<String> REQUIRED = KEYS.stream().filter((key) -> !key.equals(SOURCES)).toList();

	static final List<String> LISTS = KEYS.subList(0, 6);

	private final String name;

	private final YamlMapping mapping;

	private final Consumer<YamlProblem> problems;

	/** The lists of the policy, by key. */
	private final Map<String, List<YamlNode>> lists = new TreeMap<>();

	private boolean valid = true;

	PolicyReader(String name, YamlNode node, Consumer<YamlProblem> problems) {
		this.name = name;
		this.problems = (problem) -> {
			this.valid = false;
			problems.accept(problem);
		};
		this.mapping = YamlMapping.of(node, KEYS, this.problems);
	}

	/** The policy, or {@code null} if it has mistakes. */
	@Nullable DocumentedPolicy read() {
		REQUIRED.forEach(this.mapping::required);
		LISTS.forEach((key) -> this.lists.put(key, list(this.mapping.optional(key))));
		CorsPolicySpec spec = spec();
		checkPaths();
		if (!this.valid) {
			return null;
		}
		CorsPolicy policy = CorsPolicy.compile(spec, this::report);
		return this.valid ? DocumentedPolicy.of(List.of(texts("paths")), policy) : null;
	}

	/** The path patterns as they stand in the file. */
	List<YamlNode> paths() {
		return this.lists.getOrDefault("paths", List.of());
	}

	private List<YamlNode> list(@Nullable YamlNode node) {
		if (node != null && node.items() == null) {
			report(node, "There must be a list here.");
		}
		List<YamlNode> texts = new ArrayList<>();
		for (YamlNode item : (node != null && node.items() != null) ? node.items() : List.<YamlNode>of()) {
			if (item.text() == null || item.text().isBlank()) {
				report(item, "There must be a text here.");
			}
			else {
				texts.add(item);
			}
		}
		return texts;
	}

	private CorsPolicySpec spec() {
		return CorsPolicySpec.builder(this.name)
			.allowedOrigins(texts("allowed-origins"))
			.allowedOriginSources(texts(SOURCES))
			.allowedMethods(texts("allowed-methods"))
			.allowedHeaders(texts("allowed-headers"))
			.exposedHeaders(texts("exposed-headers"))
			.allowCredentials(oneOf("allow-credentials", "false", "true").equals("true"))
			.maxAge(maxAge())
			.onDenied(onDenied())
			.preflightStatus(Integer.parseInt(oneOf("preflight-status", "204", "200")))
			.safetyRules(DocumentedPolicy.ANYTHING)
			.build();
	}

	private String[] texts(String key) {
		return this.lists.getOrDefault(key, List.of())
			.stream()
			.map((node) -> Objects.requireNonNull(node.text()))
			.toArray(String[]::new);
	}

	private OnDenied onDenied() {
		String text = oneOf("on-denied", Stream.of(OnDenied.values()).map(KebabCase::of).toArray(String[]::new));
		return Stream.of(OnDenied.values())
			.filter((value) -> KebabCase.of(value).equals(text))
			.findFirst()
			.orElse(OnDenied.FORBID);
	}

	private Duration maxAge() {
		YamlNode node = this.mapping.optional("max-age");
		Duration maxAge = (node != null && node.text() != null) ? MaxAgeText.read(node.text()) : null;
		if (node != null && maxAge == null) {
			report(node, "There must be a time here, such as '30m', '90s' or '2h'.");
		}
		return (maxAge != null) ? maxAge : CorsPolicySpec.DEFAULT_MAX_AGE;
	}

	private String oneOf(String key, String... values) {
		YamlNode node = this.mapping.optional(key);
		String text = (node != null) ? node.text() : null;
		if (text != null && List.of(values).contains(text)) {
			return text;
		}
		if (node != null) {
			report(node, "This must be '" + String.join("' or '", values) + "'.");
		}
		return values[0];
	}

	private void checkPaths() {
		for (YamlNode node : paths()) {
			try {
				PlainPathPattern.parse(Objects.requireNonNull(node.text()));
			}
			catch (IllegalArgumentException ex) {
				report(node, "'" + node.text() + "' is not a path pattern: " + ex.getMessage() + ".");
			}
		}
	}

	/** A policy that allows nobody is possible where mistakes were ignored. */
	private void report(CorsPolicyProblem problem) {
		if (problem.code() != ProblemCode.NO_ORIGIN) {
			report(node(problem.property()), problem.message());
		}
	}

	/** A property such as {@code allowed-origins[3]}. */
	private YamlNode node(String property) {
		int bracket = property.indexOf('[');
		if (bracket == -1) {
			return Objects.requireNonNull(this.mapping.optional(property));
		}
		int index = Integer.parseInt(property.substring(bracket + 1, property.length() - 1));
		return this.lists.getOrDefault(property.substring(0, bracket), List.of()).get(index);
	}

	private void report(YamlNode node, String message) {
		this.problems.accept(new YamlProblem(node.position(), message));
	}

}
