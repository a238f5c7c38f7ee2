package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * Which origins and sources one policy lists and another does not, and which of them it
 * admits and the other does not. One look into a table for each entry; patterns take a
 * few more. Sources are named and not read, since what they have changes without a change
 * of policies.
 */
final class OriginDifference {

	/**
	 * What an entry, or the origin of a witness, begins with that stands for a source.
	 */
	static final String SOURCE = "source:";

	static final OriginDifference NONE = new OriginDifference(List.of(), 0, List.of());

	private final List<String> entries;

	private final int total;

	private final List<String> witnesses;

	private OriginDifference(List<String> entries, int total, List<String> witnesses) {
		this.entries = entries;
		this.total = total;
		this.witnesses = witnesses;
	}

	/**
	 * Compares two policies.
	 * @param from the policy whose entries are looked up, or {@code null} for none
	 * @param to the policy in which they are looked up, or {@code null} for none
	 * @return what the second one lacks
	 */
	static OriginDifference of(@Nullable CorsPolicy from, @Nullable CorsPolicy to) {
		if (from == null || from == to) {
			return NONE;
		}
		List<Setting<String>> listed = from.allowedOrigins();
		List<String> entries = new ArrayList<>();
		List<String> witnesses = new ArrayList<>();
		addSources(from, to, entries, witnesses);
		int total = entries.size();
		for (int i = 0; i < listed.size(); i++) {
			String entry = listed.get(i).value();
			boolean repeated = from.indexOf(entry) != i;
			if (repeated || (to != null && to.indexOf(entry) != -1)) {
				continue;
			}
			if (total++ < PolicyChange.MAX_ENTRIES) {
				entries.add(entry);
			}
			String witness = (witnesses.size() < AccessChange.MAX_WITNESSES) ? witness(entry, from, to) : null;
			if (witness != null && !witnesses.contains(witness)) {
				witnesses.add(witness);
			}
		}
		return new OriginDifference(List.copyOf(entries), total, List.copyOf(witnesses));
	}

	private static void addSources(CorsPolicy from, @Nullable CorsPolicy to, List<String> entries,
			List<String> witnesses) {
		List<String> sources = new ArrayList<>(from.allowedOriginSources());
		if (to != null) {
			sources.removeAll(to.allowedOriginSources());
		}
		sources.stream().map(SOURCE::concat).forEach(entries::add);
		if (!from.allowsAnyOrigin() && (to == null || !to.allowsAnyOrigin())) {
			entries.stream().limit(AccessChange.MAX_WITNESSES).forEach(witnesses::add);
		}
	}

	/** An origin of an entry that one policy admits and the other does not. */
	private static @Nullable String witness(String entry, CorsPolicy from, @Nullable CorsPolicy to) {
		for (String origin : (Iterable<String>) OriginInstances.of(entry)::iterator) {
			if (from.admittingIndex(origin) != -1) {
				int at = (to != null) ? to.admittingIndex(origin) : -1;
				String container = (to != null && at != -1) ? to.allowedOrigins().get(at).value() : null;
				if (container == null) {
					return origin;
				}
				if (PatternContainment.isWithin(entry, container)) {
					return null;
				}
			}
		}
		return null;
	}

	/**
	 * An origin that both policies admit.
	 * @param one a policy
	 * @param other the other policy
	 * @return an origin, or {@code null} if none was found
	 */
	static @Nullable String shared(CorsPolicy one, CorsPolicy other) {
		String found = instance(one, other);
		found = (found != null) ? found : instance(other, one);
		return (found != null) ? found : sharedSource(one, other);
	}

	private static @Nullable String sharedSource(CorsPolicy one, CorsPolicy other) {
		List<String> sources = one.allowedOriginSources();
		return sources.stream()
			.filter((source) -> other.allowsAnyOrigin() || other.allowedOriginSources().contains(source))
			.findFirst()
			.or(() -> one.allowsAnyOrigin() ? other.allowedOriginSources().stream().findFirst() : Optional.empty())
			.map(SOURCE::concat)
			.orElse(null);
	}

	private static @Nullable String instance(CorsPolicy policy, CorsPolicy other) {
		for (Setting<String> entry : policy.allowedOrigins()) {
			String found = OriginInstances.of(entry.value())
				.limit(2)
				.filter((origin) -> policy.admittingIndex(origin) != -1 && other.admittingIndex(origin) != -1)
				.findFirst()
				.orElse(null);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** The first entries, in order. */
	List<String> entries() {
		return this.entries;
	}

	/** How many entries there are. */
	int total() {
		return this.total;
	}

	/** The first origins that are admitted by the one policy alone. */
	List<String> witnesses() {
		return this.witnesses;
	}

}
