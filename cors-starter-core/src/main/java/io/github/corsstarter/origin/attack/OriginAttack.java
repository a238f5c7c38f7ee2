package io.github.corsstarter.origin.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The self-attack on a compiled allowlist, before it serves its first request: the
 * well-known bypasses of its entries, and the origins that they stand for, are tried, and
 * each verdict is compared with that of a plain and slow reference matcher.
 * <p>
 * The work is bounded: of more than {@value #MAX_ENTRIES} entries, half that number are
 * attacked, and half that number of the patterns, both spread evenly and always the same
 * ones. Each must be admitted; bypasses, at most {@value BypassWitnesses#MAX_COUNT} of an
 * entry, are tried of {@value #MAX_OF_A_KIND} entries of each kind. What grows with the
 * number of entries is a look for patterns and, where an entry that is not attacked could
 * justify what is admitted, a look for that one.
 *
 * @since 0.1.0
 */
public final class OriginAttack {

	/** The most entries that are attacked. */
	static final int MAX_ENTRIES = 100;

	/** The most entries of one kind that bypasses are tried of. */
	static final int MAX_OF_A_KIND = 5;

	private final List<String> written;

	private final Predicate<String> allowlist;

	/** Admitted bypasses that no attacked entry allows; one of the others may. */
	private final List<Breach> doubts = new ArrayList<>();

	private OriginAttack(List<String> written, Predicate<String> allowlist) {
		this.written = written;
		this.allowlist = allowlist;
	}

	/**
	 * Attacks an allowlist.
	 * @param written its entries as they were written, free of mistakes: origins, origin
	 * patterns, {@code *} and {@code null}
	 * @param allowlist what was compiled of them: whether it admits an {@code Origin}
	 * @return the first wrong verdict, or {@code null} if there is none
	 */
	public static @Nullable Breach run(List<String> written, Predicate<String> allowlist) {
		return new OriginAttack(written, allowlist).run();
	}

	private @Nullable Breach run() {
		Set<Integer> sample = sample();
		List<String> attacked = new ArrayList<>();
		for (int entry : sample) {
			attacked.add(canonical(entry));
		}
		ReferenceMatcher reference = new ReferenceMatcher(attacked);
		Map<String, Integer> kinds = new HashMap<>();
		for (int entry : sample) {
			String canonical = canonical(entry);
			Breach breach = firstDenied(entry, BypassWitnesses.own(canonical));
			if (breach == null && kinds.merge(WrittenOrigin.kind(canonical), 1, Integer::sum) <= MAX_OF_A_KIND) {
				breach = attack(entry, BypassWitnesses.of(canonical), reference);
			}
			if (breach != null) {
				return breach;
			}
		}
		return firstUnjustified();
	}

	private String canonical(int entry) {
		return WrittenOrigin.canonical(this.written.get(entry));
	}

	private @Nullable Breach firstDenied(int entry, Set<String> own) {
		for (String origin : own) {
			if (!this.allowlist.test(origin)) {
				return new Breach(entry, origin, false);
			}
		}
		return null;
	}

	private @Nullable Breach attack(int entry, Set<String> bypasses, ReferenceMatcher reference) {
		for (String origin : bypasses) {
			boolean admitted = this.allowlist.test(origin);
			if (admitted != reference.admits(origin)) {
				Breach breach = new Breach(entry, origin, admitted);
				if (!admitted) {
					return breach;
				}
				this.doubts.add(breach);
			}
		}
		return null;
	}

	private @Nullable Breach firstUnjustified() {
		if (this.doubts.isEmpty()) {
			return null;
		}
		Set<String> wanted = this.doubts.stream()
			.flatMap((doubt) -> ReferenceMatcher.entriesThatAdmit(doubt.origin()).stream())
			.collect(Collectors.toSet());
		ReferenceMatcher reference = new ReferenceMatcher(this.written.stream()
			.map(WrittenOrigin::canonical)
			.filter((entry) -> wanted.contains(entry) || WrittenOrigin.of(entry).isWithinLabel())
			.toList());
		return this.doubts.stream().filter((doubt) -> !reference.admits(doubt.origin())).findFirst().orElse(null);
	}

	private Set<Integer> sample() {
		int size = this.written.size();
		if (size <= MAX_ENTRIES) {
			return first(size);
		}
		List<Integer> patterns = new ArrayList<>();
		for (int entry = 0; entry < size; entry++) {
			if (this.written.get(entry).indexOf('*') != -1) {
				patterns.add(entry);
			}
		}
		Set<Integer> sample = new LinkedHashSet<>();
		for (int index : spread(size, MAX_ENTRIES / 2)) {
			sample.add(index);
		}
		for (int index : spread(patterns.size(), Math.min(patterns.size(), MAX_ENTRIES / 2))) {
			sample.add(patterns.get(index));
		}
		return sample;
	}

	private static Set<Integer> first(int count) {
		Set<Integer> entries = new LinkedHashSet<>();
		for (int i = 0; i < count; i++) {
			entries.add(i);
		}
		return entries;
	}

	/** Numbers below a size, with the same distance between them. */
	private static int[] spread(int size, int count) {
		int[] numbers = new int[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = (int) ((long) i * size / count);
		}
		return numbers;
	}

	/**
	 * A wrong verdict of a compiled allowlist: a defect of this library, not of the
	 * entries.
	 *
	 * @param entry the index of the entry that was attacked
	 * @param origin the witness: the value of an {@code Origin} header
	 * @param admitted whether the witness was admitted (and no entry allows it) or denied
	 * (and an entry allows it)
	 */
	public record Breach(int entry, String origin, boolean admitted) {

		/**
		 * What is wrong, in words, with what is not printable ASCII escaped.
		 * @return a verb and the witness, such as {@code admits 'https://evil.test'}
		 */
		public String description() {
			StringBuilder description = new StringBuilder(this.admitted ? "admits '" : "denies '");
			this.origin.chars().forEach((character) -> {
				if (character > ' ' && character < 127) {
					description.append((char) character);
				}
				else {
					description.append((character == ' ') ? " " : String.format("\\u%04x", character));
				}
			});
			return description.append("'").toString();
		}

	}

}
