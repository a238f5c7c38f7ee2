package io.github.corsstarter.configuration.key;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Finds what was probably meant by something mistyped.
 *
 * @since 0.1.0
 */
public final class SimilarText {

	private SimilarText() {
	}

	/**
	 * The candidate that differs least, if it differs in no more than a third of its
	 * length.
	 * @param text what was written
	 * @param candidates what exists
	 * @return the candidate, or {@code null} if none is near
	 */
	public static @Nullable String closest(String text, Collection<String> candidates) {
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

	/**
	 * How many characters to insert, delete, replace or swap with their neighbour
	 * (optimal string alignment).
	 * @param a a text
	 * @param b another one
	 * @return the distance
	 */
	public static int distance(String a, String b) {
		int[][] distances = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				distances[i][j] = (i == 0 || j == 0) ? i + j : distance(a, i, b, j, distances);
			}
		}
		return distances[a.length()][b.length()];
	}

	private static int distance(String a, int i, String b, int j, int[][] distances) {
		int replaced = distances[i - 1][j - 1] + ((a.charAt(i - 1) != b.charAt(j - 1)) ? 1 : 0);
		int least = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
	}

}
