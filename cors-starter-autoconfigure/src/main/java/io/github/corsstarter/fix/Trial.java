package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.Diagnosis;
import io.github.corsstarter.configuration.Diagnosis.Mistake;

/**
 * Tries fixes before they are shown: the edits are applied to the configuration as it
 * stands, and the result is loaded and checked in the same way. A fix is right if its
 * mistakes are gone and no other one is there. This happens only when a start has failed,
 * or has ignored mistakes.
 */
final class Trial {

	/** How often edits are tried. */
	private static final int MAX_TRIALS = 200;

	/** How long trials go on, so that a report of a large configuration is soon there. */
	private static final long MAX_NANOS = 10_000_000_000L;

	private final Function<Environment, Diagnosis> check;

	private final @Nullable EditedEnvironment environment;

	private final Diagnosis before;

	private final List<String> mistakes;

	private final long start = System.nanoTime();

	private int trials;

	private Trial(Environment environment, Function<Environment, Diagnosis> check, Diagnosis before) {
		this.check = check;
		this.environment = (environment instanceof ConfigurableEnvironment configurable)
				? new EditedEnvironment(configurable) : null;
		this.before = before;
		this.mistakes = new ArrayList<>(before.identities());
	}

	/**
	 * Prepares trials.
	 * @param environment the environment whose configuration has mistakes
	 * @param check finds the mistakes of an environment
	 * @return the trials, or {@code null} if the environment cannot be checked
	 */
	static @Nullable Trial of(Environment environment, Function<Environment, Diagnosis> check) {
		try {
			return new Trial(environment, check, check.apply(environment));
		}
		catch (RuntimeException | StackOverflowError ex) {
			// the report is there without fixes
			return null;
		}
	}

	/**
	 * What is wrong as it stands.
	 * @return the mistakes
	 */
	Diagnosis before() {
		return this.before;
	}

	/**
	 * Chooses for each place the first fix that works beside those of the others.
	 * @param places the places
	 * @return the fix of each place, in the same order; empty if there is none
	 */
	List<List<Edit>> choose(List<Candidates> places) {
		List<List<Edit>> chosen = new ArrayList<>(Collections.nCopies(places.size(), List.of()));
		List<Integer> open = IntStream.range(0, places.size())
			.filter((place) -> !places.get(place).fixes().isEmpty())
			.boxed()
			.toList();
		choose(places, open, chosen);
		return chosen;
	}

	/**
	 * Tries the first fixes together, and each half of them if that does not work: one
	 * wrong fix among many is found in a few trials.
	 */
	private void choose(List<Candidates> places, List<Integer> open, List<List<Edit>> chosen) {
		if (open.isEmpty()) {
			return;
		}
		int alternatives = (open.size() > 1) ? 1 : places.get(open.get(0)).fixes().size();
		for (int i = 0; i < alternatives; i++) {
			List<List<Edit>> tried = new ArrayList<>(chosen);
			for (int place : open) {
				tried.set(place, places.get(place).fixes().get(i));
			}
			if (mayTry() && workTogether(places, tried)) {
				open.forEach((place) -> chosen.set(place, tried.get(place)));
				return;
			}
		}
		if (open.size() > 1) {
			choose(places, open.subList(0, open.size() / 2), chosen);
			choose(places, open.subList(open.size() / 2, open.size()), chosen);
		}
	}

	private boolean mayTry() {
		return this.trials++ < MAX_TRIALS && System.nanoTime() - this.start < MAX_NANOS;
	}

	private boolean workTogether(List<Candidates> places, List<List<Edit>> tried) {
		List<Edit> edits = new ArrayList<>();
		List<Mistake> fixed = new ArrayList<>();
		for (int i = 0; i < tried.size(); i++) {
			if (!tried.get(i).isEmpty()) {
				edits.addAll(tried.get(i));
				fixed.addAll(places.get(i).mistakes());
			}
		}
		return works(edits, fixed);
	}

	private boolean works(List<Edit> fix, List<Mistake> fixed) {
		Collection<String> after = mistakesAfter(fix);
		if (after == null || after.size() >= this.mistakes.size()) {
			return false;
		}
		Map<String, Integer> expected = new HashMap<>();
		this.mistakes.forEach((mistake) -> expected.merge(mistake, 1, Integer::sum));
		this.before.identities(fixed).forEach((gone) -> expected.merge(gone, -1, Integer::sum));
		return after.stream().allMatch((mistake) -> expected.merge(mistake, -1, Integer::sum) >= 0);
	}

	/** The mistakes after some edits, or {@code null} if they cannot be done. */
	private @Nullable Collection<String> mistakesAfter(List<Edit> edits) {
		try {
			return (this.environment != null) ? this.check.apply(this.environment.with(edits)).identities() : null;
		}
		catch (Exception | StackOverflowError ex) {
			// whatever goes wrong, such a fix is not shown
			return null;
		}
	}

	/**
	 * The fixes of one place.
	 *
	 * @param mistakes the mistakes that they fix
	 * @param fixes the fixes, the better ones first
	 */
	record Candidates(List<Mistake> mistakes, List<List<Edit>> fixes) {

		/** No fix. */
		public static final Candidates NONE = new Candidates(Collections.emptyList(), Collections.emptyList());

	}

}
