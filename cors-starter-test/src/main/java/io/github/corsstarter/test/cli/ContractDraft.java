package io.github.corsstarter.test.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;

/**
 * A first contract, made of what {@code /actuator/cors} says is in force and
 * {@code /actuator/corspreflights} has seen denied. It states what is, which is not yet
 * what should be.
 */
final class ContractDraft {

	private static final String ANY = "*";

	private static final String STRANGER = "https://stranger.example";

	private static final int MAX_FAILURES = 20;

	private final StringBuilder text = new StringBuilder(
			"""
					# A first contract: what the policies allow, and what was denied lately. Read each clause: it says what is, and
					# becomes a promise once you keep it. A denial that hurts a page of yours is fixed in the policy, and is then
					# expected to be 'allowed'.
					""");

	private final String environment;

	private final Map<String, String> pages = new LinkedHashMap<>();

	private ContractDraft(JsonView cors) {
		this.environment = cors.text("environment");
	}

	/**
	 * Writes a contract.
	 * @param cors what {@code /actuator/cors} says
	 * @param preflights what {@code /actuator/corspreflights} says
	 */
	static String write(JsonView cors, JsonView preflights) {
		ContractDraft draft = new ContractDraft(cors);
		cors.entries("policies").forEach((name, policy) -> draft.collectPages(policy));
		draft.writeEnvironment();
		draft.text.append("\ncontract:\n");
		cors.entries("policies").forEach(draft::writePolicy);
		draft.writeFailures(preflights.list("recentFailures"));
		return draft.text.toString();
	}

	private void collectPages(JsonView policy) {
		origins(policy).filterOut(ANY).forEach((origin) -> this.pages.put(origin, page(origin)));
	}

	private static Texts origins(JsonView policy) {
		return new Texts(policy.list("allowedOrigins").stream().map((entry) -> entry.text("value")).toList());
	}

	private static String page(String origin) {
		return sample(origin).replaceFirst("^[^:]*://", "").replace(':', '-');
	}

	/** An origin that a pattern allows. */
	private static String sample(String pattern) {
		return pattern.replace("://**.", "://any.").replace("://*.", "://any.").replaceFirst(":\\*$", "");
	}

	private void writeEnvironment() {
		if (this.environment.isEmpty() || this.pages.isEmpty()) {
			return;
		}
		this.text.append("environments:\n  ").append(YamlText.of(this.environment)).append(":\n");
		this.pages.forEach((origin, page) -> this.text.append("    ")
			.append(YamlText.of(page))
			.append(": ")
			.append(YamlText.of(sample(origin)))
			.append("\n"));
	}

	private void writePolicy(String name, JsonView policy) {
		Texts origins = origins(policy);
		boolean any = origins.texts().contains(ANY);
		List<String> where = policy.texts("paths").stream().map(ContractDraft::path).distinct().toList();
		Map<String, String> clause = new LinkedHashMap<>();
		clause.put("name", YamlText.of("the policy '" + name + "' allows its pages"));
		clause.put("who", any ? YamlText.of(STRANGER) : YamlText.of(origins.texts().stream().map(this::who).toList()));
		clause.put("what", YamlText.of(new Texts(policy.texts("allowedMethods")).or("GET")));
		clause.put("where", YamlText.of(where));
		new Texts(policy.texts("allowedHeaders")).filterOut(ANY)
			.ifAny((names) -> clause.put("headers", YamlText.of(names)));
		clause.put("credentials", policy.text("allowCredentials"));
		clause.put("expected", "allowed");
		new Texts(policy.texts("exposedHeaders")).filterOut(ANY)
			.ifAny((names) -> clause.put("reads", YamlText.of(names)));
		write(clause);
		if (!any) {
			Map<String, String> stranger = new LinkedHashMap<>();
			stranger.put("name", YamlText.of("the policy '" + name + "' denies strangers"));
			stranger.put("who", STRANGER);
			stranger.put("where", YamlText.of(where));
			stranger.put("expected", BlockReason.ORIGIN_NOT_ALLOWED.id());
			write(stranger);
		}
	}

	private String who(String origin) {
		return this.environment.isEmpty() ? sample(origin) : this.pages.getOrDefault(origin, origin);
	}

	/** A path that a pattern matches. */
	private static String path(String pattern) {
		String path = pattern.replaceFirst("/(\\*\\*|\\{\\*[^}]*})$", "")
			.replaceAll("\\{[^}]*}", "1")
			.replaceAll("\\*+|\\?", "x");
		return path.isEmpty() ? "/" : path;
	}

	private void writeFailures(List<JsonView> failures) {
		List<Map<String, String>> seen = new ArrayList<>();
		for (JsonView failure : failures) {
			reason(failure.text("reason")).ifPresent((reason) -> {
				Map<String, String> clause = new LinkedHashMap<>();
				clause.put("who", YamlText.of(failure.text("origin")));
				clause.put("what", YamlText.of(failure.text("method")));
				clause.put("where", YamlText.of(failure.text("path")));
				new Texts(failure.texts("requestedHeaders"))
					.ifAny((names) -> clause.put("headers", YamlText.of(names)));
				clause.put("expected", reason.id());
				if (!seen.contains(clause) && seen.size() < MAX_FAILURES) {
					seen.add(clause);
					this.text.append("\n  # seen ").append(failure.text("count")).append(" times. ");
					this.text.append(failure.text("fix").replaceAll("\\s+", " "));
					write(clause);
				}
			});
		}
	}

	/** What a browser never sends says nothing about pages. */
	private static Optional<BlockReason> reason(String id) {
		Predicate<CorsRejection> named = (rejection) -> rejection.id().equals(id);
		return List
			.of(CorsRejection.ORIGIN_NOT_ALLOWED, CorsRejection.ORIGIN_NULL, CorsRejection.METHOD_NOT_ALLOWED,
					CorsRejection.HEADER_NOT_ALLOWED)
			.stream()
			.filter(named)
			.map(BlockReason::of)
			.findFirst();
	}

	private void write(Map<String, String> clause) {
		String indent = "\n  - ";
		for (Map.Entry<String, String> entry : clause.entrySet()) {
			this.text.append(indent).append(entry.getKey()).append(": ").append(entry.getValue());
			indent = "\n    ";
		}
		this.text.append("\n");
	}

}
