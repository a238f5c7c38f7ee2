package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;

import io.github.corsstarter.Setting;

/**
 * The lists of origins that a policy is given.
 */
final class OriginLists {

	private final List<Setting<List<String>>> lists = new ArrayList<>();

	private final List<String> sources = new ArrayList<>();

	/** Where sources are named, or would be. */
	private String sourcesProperty;

	private boolean incomplete;

	OriginLists(String parent) {
		this.sourcesProperty = parent + ".allowed-origin-sources";
	}

	/** Adds a list, without its unresolved placeholders. */
	void add(String property, List<String> values) {
		Setting<List<String>> list = Placeholders.remove(new Setting<>(property, values));
		this.incomplete |= !list.value().equals(values);
		this.lists.add(list);
	}

	void addAll(OriginLists other) {
		this.lists.addAll(other.lists);
		this.sources.addAll(other.sources);
		this.sourcesProperty = other.sourcesProperty;
		this.incomplete |= other.incomplete;
	}

	/** Adds the name of a source. */
	void addSource(String name) {
		this.sources.add(name);
	}

	/** Notes that a list which belongs here is missing. */
	void markIncomplete() {
		this.incomplete = true;
	}

	/**
	 * Whether a part is missing that is a problem of its own, or is let pass: that there
	 * is not an origin then says nothing new.
	 */
	boolean isIncomplete() {
		return this.incomplete;
	}

	boolean isEmpty() {
		return this.lists.isEmpty() && this.sources.isEmpty();
	}

	Setting<List<String>> sources() {
		return new Setting<>(this.sourcesProperty, List.copyOf(this.sources));
	}

	List<Setting<List<String>>> settings() {
		return List.copyOf(this.lists);
	}

}
