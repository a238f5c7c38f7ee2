package io.github.corsstarter.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.contract.ContractClause.Expectation;
import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.yaml.YamlMapping;
import io.github.corsstarter.yaml.YamlNode;
import io.github.corsstarter.yaml.YamlProblem;

/**
 * Makes a contract of what a file holds, and finds all mistakes at once.
 */
final class ContractReader {

	static final List<String> KEYS = List.of("environments", "contract");

	static final List<String> CLAUSE_KEYS = List.of("name", "environments", "who", "what", "where", "headers",
			"credentials", "expected", "reads");

	private final List<YamlProblem> problems = new ArrayList<>();

	private final Map<String, Map<String, String>> environments = new LinkedHashMap<>();

	Contract read(YamlNode root) {
		YamlMapping mapping = YamlMapping.of(root, KEYS, this.problems::add);
		YamlNode named = mapping.optional("environments");
		if (named != null) {
			readEnvironments(YamlMapping.of(named, this.problems::add));
		}
		List<ContractClause> clauses = clauses(mapping);
		if (!this.problems.isEmpty()) {
			throw new InvalidContractException(this.problems);
		}
		return new Contract(this.environments, clauses);
	}

	private void readEnvironments(YamlMapping named) {
		named.values().forEach((environment, node) -> {
			Map<String, String> pages = new LinkedHashMap<>();
			YamlMapping.of(node, this.problems::add)
				.values()
				.forEach((page, origin) -> pages.put(page, origin(origin)));
			this.environments.put(environment, Collections.unmodifiableMap(pages));
		});
	}

	private String origin(YamlNode node) {
		String text = node.text();
		if (text == null || !ContractOrigins.isOrigin(text)) {
			report(node, ContractOrigins.explain(text));
		}
		return Objects.requireNonNullElse(text, "");
	}

	private List<ContractClause> clauses(YamlMapping mapping) {
		YamlNode node = mapping.required("contract");
		if (node == null) {
			return List.of();
		}
		if (node.items() == null || node.items().isEmpty()) {
			report(node, "There must be a list of clauses here, with at least one.");
			return List.of();
		}
		return node.items()
			.stream()
			.map((item) -> clause(YamlMapping.of(item, CLAUSE_KEYS, this.problems::add)))
			.toList();
	}

	private ContractClause clause(YamlMapping clause) {
		List<String> chosen = environments(clause);
		Expectation expected = expected(clause.required("expected"));
		List<String> reads = texts(clause, clause.optional("reads"), Tokens::isToken, "not a header name");
		if (!reads.isEmpty() && !expected.allowed()) {
			report(Objects.requireNonNull(clause.optional("reads")), "A blocked page cannot read headers.");
		}
		return new ContractClause(clause.position(), text(clause.optional("name")), chosen,
				who(clause, chosen.isEmpty() ? List.copyOf(this.environments.keySet()) : chosen), methods(clause),
				texts(clause, clause.required("where"), (path) -> path.startsWith("/"),
						"not a path: a path starts with a slash"),
				headers(clause), credentials(clause.optional("credentials")), expected, reads);
	}

	private List<String> environments(YamlMapping clause) {
		return texts(clause, clause.optional("environments"), this.environments::containsKey,
				"not an entry of 'environments'. The entries are: " + names(this.environments.keySet()));
	}

	private List<String> who(YamlMapping clause, List<String> chosen) {
		List<String> all = new ArrayList<>();
		for (YamlNode node : clause.texts(clause.required("who"))) {
			String who = Objects.requireNonNull(node.text());
			all.add(who);
			if (ContractOrigins.looksLikeOrigin(who)) {
				origin(node);
			}
			else if (this.environments.values().stream().noneMatch((pages) -> pages.containsKey(who))) {
				report(node, "'" + who + "' is neither an origin, such as 'https://app.example.com', nor a page. "
						+ "The environments have the pages: " + names(pages()) + ".");
			}
			else {
				chosen.stream()
					.filter((name) -> this.environments.containsKey(name) && !page(name, who))
					.forEach((name) -> report(node,
							"The page '" + who + "' has no origin in the environment '" + name + "'."));
			}
		}
		return all;
	}

	private boolean page(String environment, String page) {
		return this.environments.getOrDefault(environment, Map.of()).containsKey(page);
	}

	private List<String> pages() {
		return this.environments.values().stream().flatMap((pages) -> pages.keySet().stream()).distinct().toList();
	}

	private List<String> methods(YamlMapping clause) {
		YamlNode what = clause.optional("what");
		return (what != null) ? texts(clause, what, (method) -> Tokens.isToken(method) && !Methods.isForbidden(method),
				"not a method that a page can use") : List.of("GET");
	}

	private HeaderList headers(YamlMapping clause) {
		YamlNode node = clause.optional("headers");
		HeaderList headers = HeaderList.of();
		if (node == null) {
			return headers;
		}
		if (node.entries() == null) {
			for (String name : texts(clause, node, Tokens::isToken, "not a header name")) {
				headers = headers.with(name, name.equalsIgnoreCase("Content-Type") ? "application/json" : "1");
			}
			return headers;
		}
		for (YamlNode.Entry entry : node.entries()) {
			if (!Tokens.isToken(entry.key())) {
				this.problems.add(new YamlProblem(entry.position(), "'" + entry.key() + "' is not a header name."));
			}
			headers = headers.with(entry.key(), Objects.requireNonNullElse(text(entry.value()), ""));
		}
		return headers;
	}

	private boolean credentials(@Nullable YamlNode node) {
		String text = (node != null) ? node.text() : "false";
		if (node != null && !"true".equals(text) && !"false".equals(text)) {
			report(node, "This must be 'true' or 'false'.");
		}
		return "true".equals(text);
	}

	private Expectation expected(@Nullable YamlNode node) {
		String text = (node != null) ? node.text() : null;
		Expectation expected = (text != null) ? Expectation.parse(text) : null;
		if (node != null && expected == null) {
			report(node,
					"'" + text + "' is not a possible expectation. Write one of: " + names(Expectation.values()) + ".");
		}
		return (expected != null) ? expected : new Expectation(true, null);
	}

	private @Nullable String text(@Nullable YamlNode node) {
		if (node != null && node.text() == null) {
			report(node, "There must be a text here.");
		}
		return (node != null) ? node.text() : null;
	}

	private List<String> texts(YamlMapping clause, @Nullable YamlNode node, Predicate<String> rule, String otherwise) {
		List<String> all = new ArrayList<>();
		for (YamlNode item : clause.texts(node)) {
			String text = Objects.requireNonNull(item.text());
			all.add(text);
			if (!rule.test(text)) {
				report(item, "'" + text + "' is " + otherwise + ".");
			}
		}
		return all;
	}

	private static String names(Iterable<String> names) {
		String joined = String.join(", ", names);
		return joined.isEmpty() ? "none" : joined;
	}

	private void report(YamlNode node, String message) {
		this.problems.add(new YamlProblem(node.position(), message));
	}

}
