package io.github.corsstarter.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diff.AccessChange.Witness;
import io.github.corsstarter.diff.Effect;
import io.github.corsstarter.explain.ClientText;

/**
 * Differences in words, for terminals and for the messages of tests.
 *
 * @since 0.1.0
 */
public final class DiffText {

	/** More examples prove nothing more. */
	private static final int MAX_WITNESSES = 5;

	private DiffText() {
	}

	static List<String> of(DocumentDiff diff) {
		List<String> lines = new ArrayList<>();
		diff.environments().forEach((environment) -> add(environment, lines));
		return lines.stream().map(ClientText::visible).toList();
	}

	private static void add(EnvironmentDiff environment, List<String> lines) {
		lines.add(environment.name() + ": " + title(environment) + versions(environment));
		environment.diff().lines().forEach((line) -> lines.add("  " + line));
		add("now allowed", environment.newlyAllowed(), lines);
		add("now denied", environment.newlyDenied(), lines);
	}

	private static void add(String title, Map<Witness, String> witnesses, List<String> lines) {
		witnesses.entrySet()
			.stream()
			.limit(MAX_WITNESSES)
			.forEach((entry) -> lines.add("  " + title + ": " + witness(entry.getKey(), entry.getValue())));
		if (witnesses.size() > MAX_WITNESSES) {
			lines.add("  " + title + ": more of that kind");
		}
	}

	/**
	 * How an environment differs, in a few words.
	 * @param environment the differences
	 * @return words such as {@code new environment, widened}
	 */
	public static String title(EnvironmentDiff environment) {
		String effect = effect(environment.diff().effect());
		return switch (environment.change()) {
			case ADDED -> "new environment, " + effect;
			case REMOVED -> "environment is gone, " + effect;
			case CHANGED -> effect;
		};
	}

	/**
	 * An effect in words.
	 * @param effect the effect
	 * @return the words
	 */
	public static String effect(Effect effect) {
		return switch (effect) {
			case NONE -> "no effect on requests";
			case BOTH -> "widened and narrowed";
			default -> effect.id();
		};
	}

	private static String versions(EnvironmentDiff environment) {
		return environment.hasOtherVersion() ? " (" + environment.before() + " -> " + environment.after() + ")" : "";
	}

	/**
	 * A request in words.
	 * @param witness the request
	 * @param path its path
	 * @return words such as {@code GET /orders from https://app.example.com}
	 */
	public static String witness(Witness witness, String path) {
		return witness.method() + " " + path + " from " + witness.origin() + with(" with the header ", witness.header())
				+ (witness.credentials() ? " with credentials" : "")
				+ with(" that reads the header ", witness.exposedHeader());
	}

	private static String with(String words, @Nullable String header) {
		return (header != null) ? words + header : "";
	}

}
