package io.github.corsstarter.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * The entries of an allowlist as texts. There may be a million, so exact origins are
 * looked up in the policy's own table, and only the rest, of which there is little, is
 * copied.
 */
final class ListedOrigins {

	static final String ANY = "*";

	private final CorsPolicy policy;

	private final List<Setting<String>> entries;

	/** Where entries stand that the table does not find by their text. */
	private @Nullable Map<String, Integer> others;

	ListedOrigins(CorsPolicy policy) {
		this.policy = policy;
		this.entries = policy.allowedOrigins();
	}

	int size() {
		return this.entries.size();
	}

	String get(int index) {
		return this.entries.get(index).value();
	}

	/** Whether an entry stands at an index for the first time. */
	boolean isFirst(String entry, int index) {
		return indexOf(entry) == index;
	}

	boolean contains(String entry) {
		return indexOf(entry) != -1;
	}

	private int indexOf(String entry) {
		if (isOther(entry)) {
			return others().getOrDefault(entry, -1);
		}
		int index = this.policy.admittingIndex(entry);
		return (index != -1 && get(index).equals(entry)) ? index : -1;
	}

	/** Where any origin is allowed, the table finds nothing else. */
	private boolean isOther(String entry) {
		return this.policy.allowsAnyOrigin() || isPattern(entry);
	}

	static boolean isPattern(String entry) {
		return entry.indexOf('*') != -1;
	}

	private Map<String, Integer> others() {
		Map<String, Integer> found = this.others;
		if (found == null) {
			found = new HashMap<>();
			for (int i = 0; i < size(); i++) {
				String entry = get(i);
				if (isOther(entry)) {
					found.putIfAbsent(entry, i);
				}
			}
			this.others = found;
		}
		return found;
	}

}
