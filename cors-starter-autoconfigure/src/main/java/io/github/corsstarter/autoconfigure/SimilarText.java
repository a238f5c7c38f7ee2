package io.github.corsstarter.autoconfigure;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Finds what was probably meant by something mistyped.
 */
final class SimilarText {

	private SimilarText() {
	}

	/**
	 * The candidate that differs least, if it differs in no more than a third of its
	 * length.
	 */
	static @Nullable String closest(String text, Collection<String> candidates) {
		String closest = null;
		int least = Integer.MAX_VALUE;
		for (String candidate : candidates) {
			int distance = distance(text, candidate);
			if (distance < least && distance <= Math.max(1, candidate.length() / 3)) {
				least = distance;
				closest = candidate;
			}
		}
		return closest;
	}

	/** How many characters to insert, delete or replace (Levenshtein). */
	static int distance(String a, String b) {
		int[] previous = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] current = new int[b.length() + 1];
			current[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = previous[j - 1] + ((a.charAt(i - 1) != b.charAt(j - 1)) ? 1 : 0);
				current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[b.length()];
	}

}
