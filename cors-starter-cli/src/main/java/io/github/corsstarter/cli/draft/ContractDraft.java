package io.github.corsstarter.cli.draft;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.explain.ClientText;

/**
 * A first contract, made of what {@code /actuator/cors} says is in force and
 * {@code /actuator/corspreflights} has seen denied. It states what is, which is not yet
 * what should be.
 *
 * @since 0.1.0
 */
public final class ContractDraft {

	private static final String ANY = "*";

	private static final String STRANGER = "https://stranger.example";

	private static final int MAX_FAILURES = 20;

	private final ContractYaml yaml = new ContractYaml();

	private final StringBuilder text = new StringBuilder(
			"""
					# A first contract: what the policies allow, and what was denied lately. Read each clause: it says what is, and
					# becomes a promise once you commit it. A denial that hurts a page of yours is fixed in the policy, and is then
					# expected to be 'allowed'.
					""");

	private final boolean named;

	private ContractDraft(ActuatorAnswer.Cors cors) {
		this.named = !cors.environment().isEmpty();
	}

	/**
	 * Writes a contract.
	 * @param cors what {@code /actuator/cors} says
	 * @param preflights what {@code /actuator/corspreflights} says
	 * @return the contract
	 */
	public static String write(ActuatorAnswer.Cors cors, ActuatorAnswer.Preflights preflights) {
		ContractDraft draft = new ContractDraft(cors);
		draft.writeEnvironment(cors);
		draft.text.append("\ncontract:\n");
		cors.policies().forEach(draft::writePolicy);
		draft.writeFailures(preflights.recentFailures());
		return draft.text.toString();
	}

	private void writeEnvironment(ActuatorAnswer.Cors cors) {
		Map<String, String> pages = new LinkedHashMap<>();
		cors.policies()
			.values()
			.forEach((policy) -> without(ANY, policy.origins())
				.forEach((origin) -> pages.put(page(origin), sample(origin))));
		if (this.named && !pages.isEmpty()) {
			this.text.append(this.yaml.write(Map.of("environments", Map.of(cors.environment(), pages))));
		}
	}

	/** A name, without the scheme that most of them have. */
	private static String page(String origin) {
		return sample(origin).replaceFirst("^https://", "").replace("://", "-").replace(':', '-');
	}

	/** An origin that a pattern allows. */
	private static String sample(String pattern) {
		return pattern.replace("://**.", "://any.").replace("://*.", "://any.").replaceFirst(":\\*$", "");
	}

	private void writePolicy(String name, ActuatorAnswer.Policy policy) {
		boolean any = policy.origins().contains(ANY);
		List<String> where = policy.paths().stream().map(ContractDraft::path).distinct().toList();
		List<String> methods = without(ANY, policy.allowedMethods());
		Map<String, Object> clause = new LinkedHashMap<>();
		clause.put("name", "the policy '" + name + "' allows its pages");
		clause.put("who", any ? STRANGER
				: policy.origins().stream().map((origin) -> this.named ? page(origin) : sample(origin)).toList());
		clause.put("what", methods.isEmpty() ? "GET" : methods);
		clause.put("where", where);
		putIfAny(clause, "headers", without(ANY, policy.allowedHeaders()));
		clause.put("credentials", policy.allowCredentials());
		clause.put("expected", "allowed");
		putIfAny(clause, "reads", without(ANY, policy.exposedHeaders()));
		writeClause(clause);
		if (!any) {
			Map<String, Object> strangers = new LinkedHashMap<>();
			strangers.put("name", "the policy '" + name + "' denies strangers");
			strangers.put("who", STRANGER);
			strangers.put("where", where);
			strangers.put("expected", BlockReason.ORIGIN_NOT_ALLOWED.id());
			writeClause(strangers);
		}
	}

	/** A path that a pattern matches. */
	private static String path(String pattern) {
		String path = pattern.replaceFirst("/(\\*\\*|\\{\\*[^}]*})$", "")
			.replaceAll("\\{[^}]*}", "1")
			.replaceAll("\\*+|\\?", "x");
		return path.isEmpty() ? "/" : path;
	}

	private void writeFailures(List<ActuatorAnswer.Failure> failures) {
		Set<Map<String, Object>> seen = new LinkedHashSet<>();
		for (ActuatorAnswer.Failure failure : failures) {
			reason(failure.reason()).map((reason) -> clause(failure, reason)).ifPresent((clause) -> {
				if (seen.size() < MAX_FAILURES && seen.add(clause)) {
					String fix = ClientText.visible(failure.fix().replaceAll("\\s+", " "));
					this.text.append("\n  # seen ").append(failure.count()).append(" times. ").append(fix);
					writeClause(clause);
				}
			});
		}
	}

	private static Map<String, Object> clause(ActuatorAnswer.Failure failure, BlockReason reason) {
		Map<String, Object> clause = new LinkedHashMap<>();
		clause.put("who", failure.origin());
		clause.put("what", failure.method());
		clause.put("where", failure.path());
		putIfAny(clause, "headers", failure.requestedHeaders());
		clause.put("expected", reason.id());
		return clause;
	}

	/** What a browser never sends says nothing about pages. */
	private static Optional<BlockReason> reason(String id) {
		return Stream
			.of(CorsRejection.ORIGIN_NOT_ALLOWED, CorsRejection.ORIGIN_NULL, CorsRejection.METHOD_NOT_ALLOWED,
					CorsRejection.HEADER_NOT_ALLOWED)
			.filter((rejection) -> rejection.id().equals(id))
			.findFirst()
			.map(BlockReason::of);
	}

	private static List<String> without(String text, List<String> texts) {
		return texts.stream().filter((candidate) -> !candidate.equals(text)).toList();
	}

	private static void putIfAny(Map<String, Object> clause, String key, List<String> texts) {
		if (!texts.isEmpty()) {
			clause.put(key, texts);
		}
	}

	private void writeClause(Map<String, Object> clause) {
		this.text.append("\n").append(this.yaml.writeItem(clause));
	}

}
