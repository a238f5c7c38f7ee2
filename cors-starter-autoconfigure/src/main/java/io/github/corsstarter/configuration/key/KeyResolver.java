package io.github.corsstarter.configuration.key;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.key.KeyHabits.Habit;

/**
 * Finds out what a key means: the key itself, one that is written with dots in place of
 * dashes, a habit, or a typing error, whichever leads to a key that exists.
 */
final class KeyResolver {

	private static final String POLICIES = "policies";

	private static final String ENVIRONMENTS = "environments";

	private static final String ORIGINS = "allowed-origins";

	private final String prefix;

	private final KeyTree root;

	private final UnnamedPolicies names;

	KeyResolver(String prefix, KeyTree root, UnnamedPolicies names) {
		this.prefix = prefix;
		this.root = root;
		this.names = names;
	}

	/** The meaning, or {@code null} if there is none. */
	@Nullable Meaning resolve(WrittenKey key) {
		Meaning start = new Meaning(this.prefix, key.value(), List.of(), null);
		Meaning found = walk(key, 1, this.root, start);
		return (found == null && isInGroupOfItsOwn(key)) ? walk(key, 2, this.root, start.withStep(key.start(2)))
				: found;
	}

	/** Some put their keys into a group that they call filter, config or the like. */
	private boolean isInGroupOfItsOwn(WrittenKey key) {
		if (key.size() < 3 || key.endOfWords(1) < 2) {
			return false;
		}
		KeyTree group = this.root.child(key.element(1));
		boolean exists = key.isPath(2) || (!key.isNumber(2) && this.root.child(key.element(2)) != null);
		return exists && (group == null || group.kind() == KeyTree.Kind.GROUP);
	}

	private @Nullable Meaning walk(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		if (i == key.size()) {
			return meaning;
		}
		return switch (tree.kind()) {
			case VALUE -> null;
			case LIST -> walkList(key, i, tree, meaning);
			case NAMED -> walkName(key, i, tree, meaning);
			case GROUP -> walkGroup(key, i, tree, meaning);
		};
	}

	private @Nullable Meaning walkList(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		if (key.isNumber(i)) {
			return (i == key.size() - 1) ? meaning.plus("[" + key.element(i) + "]") : null;
		}
		return (tree == this.root.child(ORIGINS) && meaning.isKnown()) ? ofEnvironment(key, i) : null;
	}

	/** The allowlist, with the names of environments below it instead of above. */
	private @Nullable Meaning ofEnvironment(WrittenKey key, int i) {
		KeyTree environments = this.root.child(ENVIRONMENTS);
		KeyTree origins = (environments != null) ? environments.entry().child(ORIGINS) : null;
		if (origins == null || key.isPath(i) || !String.valueOf(key.value()).contains("://")) {
			return null;
		}
		Meaning meaning = new Meaning(this.prefix, key.value(), List.of(), null).plus(ENVIRONMENTS)
			.plus(key.element(i))
			.plus(ORIGINS);
		return walk(key, i + 1, origins, meaning.withStep(key.start(i + 1)));
	}

	private @Nullable Meaning walkName(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		if (!key.isNumber(i) && !key.isPath(i)) {
			return walk(key, i + 1, tree.entry(), meaning.plus(key.element(i)));
		}
		return isPolicies(tree) ? policy(key, i, tree.entry(), meaning) : null;
	}

	private boolean isPolicies(KeyTree tree) {
		return tree == this.root.child(POLICIES);
	}

	/** A policy without a name: its path stands there, or its number in a list. */
	private @Nullable Meaning policy(WrittenKey key, int i, KeyTree entry, Meaning meaning) {
		String written = key.start(i + 1);
		if (i + 1 == key.size()) {
			return null;
		}
		String name = key.isPath(i) ? this.names.ofPath(written, key.element(i))
				: this.names.ofElement(written, key.element(i));
		Meaning named = meaning.isKnown() ? meaning.plus(name).withStep(written) : meaning.plus(name);
		if (key.isPath(i)) {
			return walk(key, i + 1, entry, named.withPath(key.element(i)));
		}
		String word = key.element(i + 1);
		if (i + 2 == key.size() && UnnamedPolicies.isName(word)) {
			return named.withoutProperty();
		}
		KeyTree paths = entry.child("paths");
		if (paths != null && !"paths".equals(entry.key(word))
				&& UnnamedPolicies.isPath(word, String.valueOf(key.value()))) {
			return walk(key, i + 2, paths, named.plus("paths"));
		}
		return walk(key, i + 1, entry, named);
	}

	private @Nullable Meaning walkGroup(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		if (key.isPath(i)) {
			KeyTree policies = (tree == this.root) ? tree.child(POLICIES) : null;
			return (policies != null) ? policy(key, i, policies.entry(), meaning.plus(POLICIES)) : null;
		}
		if (key.isNumber(i)) {
			return null;
		}
		KeyTree child = tree.child(key.element(i));
		Meaning found = (child != null) ? walk(key, i + 1, child, meaning.plus(key.element(i))) : null;
		return (found != null) ? found : walkOtherWords(key, i, tree, meaning);
	}

	private @Nullable Meaning walkOtherWords(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		for (int end = key.endOfWords(i); end > i; end--) {
			Meaning found = (end > i + 1) ? step(key, end, tree, meaning, tree.key(key.joined(i, end))) : null;
			found = (found != null) ? found : habit(key, i, end, tree, meaning);
			if (found != null) {
				return found;
			}
		}
		return mistyped(key, i, tree, meaning);
	}

	private @Nullable Meaning habit(WrittenKey key, int i, int end, KeyTree tree, Meaning meaning) {
		for (Habit habit : KeyHabits.of(key.joined(i, end), String.valueOf(key.value()))) {
			if (habit.key() == null) {
				return meaning.removed(key.start(end));
			}
			Meaning found = isBelow(tree, habit.key())
					? step(key, end, tree, meaning.withValue(habit.valueOf(key.value())), habit.key()) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static boolean isBelow(KeyTree tree, String path) {
		KeyTree below = tree;
		for (String element : path.split("\\.")) {
			below = (below != null) ? below.child(element) : null;
		}
		return below != null;
	}

	/** Some write the singular of a group, which may be a key of its own. */
	private @Nullable Meaning mistyped(WrittenKey key, int i, KeyTree tree, Meaning meaning) {
		for (int end = key.endOfWords(i); end > i; end--) {
			String word = key.joined(i, end);
			KeyTree plural = tree.child(word + "s");
			String near = (tree.child(key.element(i)) == null) ? SimilarText.closest(word, tree.keys()) : null;
			Meaning found = step(key, end, tree, meaning, (plural != null) ? tree.key(word + "s") : near);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private @Nullable Meaning step(WrittenKey key, int end, KeyTree tree, Meaning meaning, @Nullable String path) {
		if (path == null) {
			return null;
		}
		KeyTree below = tree;
		Meaning meant = meaning;
		for (String element : path.split("\\.")) {
			below = below.child(element);
			if (below == null) {
				return null;
			}
			meant = meant.plus(element);
		}
		return walk(key, end, below, meant.withStep(key.start(end)));
	}

}
