package io.github.corsstarter.rule.layer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * A policy that is to allow what a layer does: the keys of it that are to be written.
 * What cannot be written becomes a sentence.
 */
final class PolicyDraft {

	/** The keys of a policy. */
	enum Key {

		PATHS, ORIGINS, METHODS, HEADERS, EXPOSED, CREDENTIALS, MAX_AGE

	}

	private static final String CREDENTIALS_FOR_ALL = "Pages of every origin may act as the logged-in user "
			+ "there. No policy can allow that: name the origins of your pages in place of '*', and set allow-credentials: true.";

	private static final String EXPOSED_FOR_ALL = "'*' exposes nothing to a page that sends credentials, and a "
			+ "policy that allows credentials cannot use it: name the response headers that pages read in 'exposed-headers'.";

	private final String prefix;

	private final String originsProperty;

	private final Set<Key> keys;

	private final List<String> paths;

	private final List<String> notes = new ArrayList<>();

	private Allowance allowance;

	private boolean impossible;

	PolicyDraft(String prefix, String originsProperty, Set<Key> keys, List<String> paths, Allowance allowance) {
		this.prefix = prefix;
		this.originsProperty = originsProperty;
		this.keys = EnumSet.copyOf(keys);
		this.paths = new ArrayList<>(paths);
		this.notes.addAll(allowance.notes());
		this.allowance = sayable(allowance);
	}

	private Allowance sayable(Allowance wanted) {
		LayerOrigins origins = wanted.origins();
		boolean credentials = wanted.credentials();
		Names exposed = wanted.exposed();
		if (origins.any() && credentials) {
			credentials = false;
			this.notes.add(CREDENTIALS_FOR_ALL);
		}
		if (exposed.any() && credentials) {
			exposed = Names.NONE;
			this.notes.add(EXPOSED_FOR_ALL);
		}
		return new Allowance(origins, wanted.methods(), wanted.headers(), exposed, credentials, wanted.maxAge(),
				List.of());
	}

	void note(String sentence) {
		if (!this.notes.contains(sentence)) {
			this.notes.add(sentence);
		}
	}

	private List<String> notes() {
		return LayerOrigins.join(this.notes, this.allowance.origins().unsaid());
	}

	/** Takes out what has a problem, so that the rest can be loaded. */
	boolean takeOut(CorsPolicyProblem problem) {
		String property = problem.property();
		if (property.startsWith(this.originsProperty + "[")
				&& this.allowance.origins().entries().contains(problem.value())) {
			this.allowance = this.allowance.withOrigins(this.allowance.origins()
				.without(problem.value(), "'" + problem.value() + "' is not taken over. " + problem.message()));
			return true;
		}
		if (property.startsWith(this.prefix + ".paths[") && this.paths.remove(problem.value())) {
			note("Not on '" + problem.value() + "': " + problem.message());
			return true;
		}
		if (property.startsWith(this.prefix + ".") && !this.impossible) {
			note(problem.message());
			this.impossible = true;
			return true;
		}
		return false;
	}

	void writeTo(ConfigurationBlock block) {
		if (isNothing()) {
			List<String> lines = new ArrayList<>(
					List.of("No policy for " + String.join(", ", this.paths) + " is shown:"));
			lines.addAll(notes().isEmpty() ? List.of("It allows no page.") : notes());
			block.comment("", lines);
			return;
		}
		writePathsAndOrigins(block);
		write(block, Key.METHODS, ".allowed-methods", this.allowance.methods().values());
		write(block, Key.HEADERS, ".allowed-headers", this.allowance.headers().values());
		write(block, Key.EXPOSED, ".exposed-headers", this.allowance.exposed().values());
		if (this.keys.contains(Key.CREDENTIALS)) {
			block.set(this.prefix + ".allow-credentials", String.valueOf(this.allowance.credentials()));
		}
		Duration maxAge = this.allowance.maxAge();
		if (this.keys.contains(Key.MAX_AGE) && maxAge != null) {
			block.set(this.prefix + ".max-age", text(maxAge));
		}
	}

	private boolean isNothing() {
		return this.impossible || (this.keys.contains(Key.PATHS) && this.paths.isEmpty())
				|| (this.keys.contains(Key.ORIGINS) && this.allowance.origins().isEmpty());
	}

	private void writePathsAndOrigins(ConfigurationBlock block) {
		boolean flat = this.prefix.equals("cors");
		block.comment(flat ? "" : this.prefix, notes());
		write(block, Key.PATHS, ".paths", this.paths);
		if (this.keys.contains(Key.ORIGINS)) {
			LayerOrigins origins = this.allowance.origins();
			block.set(this.originsProperty, origins.any() ? List.of(Names.ANY) : origins.entries());
		}
	}

	private void write(ConfigurationBlock block, Key key, String name, List<String> values) {
		if (this.keys.contains(key)) {
			block.set(this.prefix + name, values);
		}
	}

	static String text(Duration duration) {
		long seconds = duration.toSeconds();
		if (seconds == 0) {
			return "0";
		}
		return (seconds % 3600 == 0) ? seconds / 3600 + "h" : (seconds % 60 == 0) ? seconds / 60 + "m" : seconds + "s";
	}

	/** The keys that differ from what a configuration without any has. */
	static Set<Key> keysOf(Allowance allowance) {
		Set<Key> keys = EnumSet.of(Key.PATHS, Key.ORIGINS, Key.METHODS);
		if (!allowance.headers().isEmpty()) {
			keys.add(Key.HEADERS);
		}
		if (!allowance.exposed().isEmpty()) {
			keys.add(Key.EXPOSED);
		}
		if (allowance.credentials()) {
			keys.add(Key.CREDENTIALS);
		}
		if (allowance.maxAge() != null && !allowance.maxAge().equals(CorsPolicySpec.DEFAULT_MAX_AGE)) {
			keys.add(Key.MAX_AGE);
		}
		return keys;
	}

}
