package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the policies of a suggestion, made of their paths: {@code /api/v1/**} is
 * {@code api-v1}.
 */
final class SuggestedNames {

	private static final int MAX_LENGTH = 30;

	/**
	 * Names differ by more than dashes, which variables of the environment do not have.
	 */
	private final Set<String> taken = new HashSet<>(Set.of("default"));

	SuggestedNames(Collection<String> taken) {
		taken.forEach((name) -> this.taken.add(folded(name)));
	}

	String of(String path) {
		String base = base(path);
		String name = base;
		for (int i = 2; !this.taken.add(folded(name)); i++) {
			name = base + "-" + i;
		}
		return name;
	}

	private static String base(String path) {
		List<String> words = new ArrayList<>();
		for (String segment : path.split("/")) {
			String word = segment.toLowerCase(Locale.ROOT);
			if (!segment.isEmpty() && word.chars().allMatch(SuggestedNames::isPlain)
					&& Character.isLetter(word.charAt(0))) {
				words.add(word);
			}
		}
		String name = String.join("-", words);
		if (name.isEmpty()) {
			return path.equals("/**") ? "everything" : "cross-origin";
		}
		return (name.length() <= MAX_LENGTH) ? name
				: words.get(0).substring(0, Math.min(words.get(0).length(), MAX_LENGTH));
	}

	private static boolean isPlain(int character) {
		return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
	}

	private static String folded(String name) {
		StringBuilder folded = new StringBuilder();
		name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
		return folded.toString();
	}

}
