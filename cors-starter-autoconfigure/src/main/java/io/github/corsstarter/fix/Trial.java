package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.Diagnosis;
import io.github.corsstarter.configuration.Diagnosis.Mistake;

/**
 * Tries fixes before they are shown: the edits are applied to the configuration as it
 * stands, and the result is loaded and checked in the same way. A fix is right if its
 * mistakes are gone and no other one is there. This happens only when a start has failed,
 * or has left mistakes out.
 *
 * @since 0.1.0
 */
public final class Trial {

	/** How many fixes are tried one by one. */
	private static final int MAX_TRIALS = 60;

	/** How long trials go on, so that a report of a large configuration is soon there. */
	private static final long MAX_NANOS = 10_000_000_000L;

	private final Function<Environment, Diagnosis> check;

	private final @Nullable EditedEnvironment environment;

	private final Diagnosis before;

	private final List<String> mistakes;

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
	public static @Nullable Trial of(Environment environment, Function<Environment, Diagnosis> check) {
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
	 * Chooses for each place the first fix that works.
	 * @param places the places
	 * @return the fix of each place, in the same order; empty if there is none
	 */
	List<List<Edit>> choose(List<Candidates> places) {
		List<List<Edit>> together = together(places);
		if (together != null) {
			return together;
		}
		long start = System.nanoTime();
		List<List<Edit>> chosen = new ArrayList<>();
		for (Candidates place : places) {
			boolean soon = System.nanoTime() - start < MAX_NANOS;
			chosen.add(soon ? firstThatWorks(place) : List.of());
		}
		return compatible(places, chosen);
	}

	/** What works alone has to work beside the others, too. */
	private List<List<Edit>> compatible(List<Candidates> places, List<List<Edit>> chosen) {
		List<Edit> edits = new ArrayList<>();
		List<Mistake> fixed = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			if (!chosen.get(i).isEmpty()) {
				edits.addAll(chosen.get(i));
				fixed.addAll(places.get(i).mistakes());
			}
		}
		return (edits.isEmpty() || works(edits, fixed)) ? chosen : oneByOne(places, chosen);
	}

	private List<List<Edit>> oneByOne(List<Candidates> places, List<List<Edit>> chosen) {
		List<List<Edit>> kept = new ArrayList<>();
		List<Edit> edits = new ArrayList<>();
		List<Mistake> fixed = new ArrayList<>();
		for (int i = 0; i < chosen.size(); i++) {
			List<Edit> more = new ArrayList<>(edits);
			more.addAll(chosen.get(i));
			List<Mistake> all = new ArrayList<>(fixed);
			all.addAll(places.get(i).mistakes());
			boolean works = !chosen.get(i).isEmpty() && this.trials++ < 2 * MAX_TRIALS && works(more, all);
			kept.add(works ? chosen.get(i) : List.of());
			if (works) {
				edits = more;
				fixed = all;
			}
		}
		return kept;
	}

	/** All first fixes, if they leave nothing wrong together. */
	private @Nullable List<List<Edit>> together(List<Candidates> places) {
		if (places.stream().anyMatch((place) -> place.fixes().isEmpty())) {
			return null;
		}
		List<List<Edit>> first = places.stream().map((place) -> place.fixes().get(0)).toList();
		Collection<String> left = mistakesAfter(first.stream().flatMap(List::stream).toList());
		return (left != null && left.isEmpty()) ? first : null;
	}

	private List<Edit> firstThatWorks(Candidates place) {
		for (List<Edit> fix : place.fixes()) {
			if (this.trials++ < MAX_TRIALS && works(fix, place.mistakes())) {
				return fix;
			}
		}
		return List.of();
	}

	private boolean works(List<Edit> fix, List<Mistake> fixed) {
		Collection<String> after = mistakesAfter(fix);
		if (after == null || after.size() >= this.mistakes.size()) {
			return false;
		}
		Map<String, Integer> expected = new HashMap<>();
		this.mistakes.forEach((mistake) -> expected.merge(mistake, 1, Integer::sum));
		fixed.forEach(
				(mistake) -> this.before.identities(mistake).forEach((gone) -> expected.merge(gone, -1, Integer::sum)));
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
	public record Candidates(List<Mistake> mistakes, List<List<Edit>> fixes) {

		/** No fix. */
		public static final Candidates NONE = new Candidates(Collections.emptyList(), Collections.emptyList());

	}

}
