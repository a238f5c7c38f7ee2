package io.github.corsstarter.configuration.key;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for policies that were written without one: in a list, or below a path pattern.
 * They are made of the first path, so that people recognize them.
 */
final class UnnamedPolicies {

	private final Map<String, String> paths = new HashMap<>();

	private final Map<String, String> given = new HashMap<>();

	private final Map<String, String> names = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	/**
	 * Notes a key below an element of a list.
	 * @param prefix the element
	 * @param key what is below it
	 * @param value its value
	 */
	void note(String prefix, String key, String value) {
		if (isName(key)) {
			this.given.putIfAbsent(prefix, value);
		}
		else if (value.startsWith("/") && isPath(key, value)) {
			this.paths.putIfAbsent(prefix, value.split(",")[0].strip());
		}
	}

	static boolean isName(String key) {
		return key.equals("name") || key.equals("id");
	}

	static boolean isPath(String key, String value) {
		if (KeyTree.uniform(key).equals("paths")) {
			return true;
		}
		for (KeyHabits.Habit habit : KeyHabits.of(key, value)) {
			if ("paths".equals(habit.key())) {
				return true;
			}
		}
		return false;
	}

	/** The name of the policy that an element of a list means. */
	String ofElement(String prefix, String number) {
		return this.names.computeIfAbsent(prefix, (absent) -> {
			String given = this.given.get(prefix);
			String path = this.paths.get(prefix);
			return free((given != null) ? words(given) : (path != null) ? words(path) : "policy-" + number);
		});
	}

	/** The name of the policy that a path pattern means. */
	String ofPath(String prefix, String path) {
		return this.names.computeIfAbsent(prefix, (absent) -> free(words(path)));
	}

	private String free(String name) {
		String free = name;
		for (int i = 2; !this.taken.add(free); i++) {
			free = name + "-" + i;
		}
		return free;
	}

	private static String words(String path) {
		StringBuilder words = new StringBuilder();
		for (char character : path.toLowerCase(Locale.ROOT).toCharArray()) {
			boolean word = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
			if (word) {
				words.append(character);
			}
			else if (!words.isEmpty() && words.charAt(words.length() - 1) != '-') {
				words.append('-');
			}
		}
		String name = words.toString();
		name = name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
		return (name.isEmpty() || name.equals("default")) ? "all" : name;
	}

}
