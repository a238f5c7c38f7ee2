package io.github.corsstarter.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.KebabCase;

/**
 * Changes in words for a log.
 */
final class ChangeText {

	private static final int MAX_SHOWN = 3;

	private ChangeText() {
	}

	static String of(PolicyChange change) {
		List<String> parts = new ArrayList<>();
		String fate = change.isAdded() ? "new, " : (change.isRemoved() ? "gone, " : "");
		parts.add(change.name() + ": " + fate + effect(change.effect()));
		add(parts, "paths", change.paths());
		add(parts, "origins", change.origins());
		add(parts, "methods", change.methods());
		add(parts, "headers", change.headers());
		add(parts, "exposed headers", change.exposedHeaders());
		if (!change.isAdded() && !change.isRemoved()) {
			add(parts, "credentials", change.credentials());
			add(parts, "max-age", change.maxAge().isChange(), seconds(change.maxAge().before()),
					seconds(change.maxAge().after()));
			add(parts, "on-denied", change.onDenied().isChange(), id(change.onDenied().before()),
					id(change.onDenied().after()));
			add(parts, "preflight-status", change.preflightStatus());
		}
		return String.join("; ", parts);
	}

	static String of(PathChange change) {
		String governed = switch (change.governance()) {
			case NEWLY_GOVERNED -> "newly governed by '" + change.policyAfter() + "'";
			case NO_LONGER_GOVERNED -> "no longer governed by '" + change.policyBefore() + "'";
			case GOVERNED ->
				change.isMoved() ? "moved from '" + change.policyBefore() + "' to '" + change.policyAfter() + "'"
						: "governed by '" + change.policyAfter() + "'";
		};
		return change.pattern() + ": " + effect(change.effect()) + "; " + governed;
	}

	private static String effect(Effect effect) {
		return switch (effect) {
			case NONE -> "no effect";
			case BOTH -> "widened and narrowed";
			default -> effect.id();
		};
	}

	private static void add(List<String> parts, String name, PolicyChange.Entries entries) {
		if (entries.isChange()) {
			parts.add(name + shown(" +", entries.added(), entries.addedTotal())
					+ shown(" -", entries.removed(), entries.removedTotal()));
		}
	}

	private static String shown(String sign, List<String> entries, int total) {
		StringBuilder text = new StringBuilder();
		entries.stream().limit(MAX_SHOWN).forEach((entry) -> text.append(sign).append(entry));
		return (total <= MAX_SHOWN) ? text.toString() : text.append(sign).append(total - MAX_SHOWN) + " more";
	}

	private static void add(List<String> parts, String name, PolicyChange.Value<?> value) {
		add(parts, name, value.isChange(), String.valueOf(value.before()), String.valueOf(value.after()));
	}

	private static void add(List<String> parts, String name, boolean change, String before, String after) {
		if (change) {
			parts.add(name + " " + before + " -> " + after);
		}
	}

	private static String seconds(@Nullable Duration duration) {
		return (duration != null) ? duration.toSeconds() + "s" : "";
	}

	private static String id(@Nullable Enum<?> value) {
		return (value != null) ? KebabCase.of(value) : "";
	}

}
