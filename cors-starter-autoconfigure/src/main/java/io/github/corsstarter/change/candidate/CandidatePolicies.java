package io.github.corsstarter.change.candidate;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.CheckedChange;
import io.github.corsstarter.change.HistoryEntry;
import io.github.corsstarter.change.Obstacle;
import io.github.corsstarter.change.PolicyActivator;
import io.github.corsstarter.change.PolicySets;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.Shadows;

/**
 * Policies that are tried beside the active ones. They are read at the start, with each
 * change of the active ones, and when somebody asks for it. Mistakes in them are told and
 * stop nothing. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class CandidatePolicies implements ChangeListener, SmartInitializingSingleton {

	private static final String PROPERTY = "cors.candidate.location";

	private static final Log logger = LogFactory.getLog(CandidatePolicies.class);

	private final CorsPolicies policies;

	private final CurrentConfiguration configuration;

	private final PolicyActivator activator;

	private final Supplier<List<DifferenceListener>> listeners;

	private final Clock clock;

	private volatile @Nullable TriedCandidate tried;

	/**
	 * Creates the candidate, which is read later.
	 * @param policies the active policies
	 * @param configuration says where the candidate is
	 * @param activator tests the candidate and makes it active
	 * @param listeners told of each request that both decided
	 * @param clock the time
	 */
	public CandidatePolicies(CorsPolicies policies, CurrentConfiguration configuration, PolicyActivator activator,
			Supplier<List<DifferenceListener>> listeners, Clock clock) {
		this.policies = policies;
		this.configuration = configuration;
		this.activator = activator;
		this.listeners = listeners;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			reload();
		}
		catch (RuntimeException ex) {
			logger.error("CORS: the candidate cannot be tried. The application starts without it", ex);
		}
	}

	@Override
	public void onTried(HistoryEntry change) {
		reload();
	}

	/**
	 * Reads the candidate again, and compares it with what is active now.
	 */
	public synchronized void reload() {
		TriedCandidate before = this.tried;
		String location = location(before);
		CheckedChange checked = check(location);
		Generation candidate = checked.generation();
		CandidateComparison earlier = (before != null) ? before.comparison() : null;
		CandidateComparison next = (candidate != null) ? CandidateComparison.of(this.policies.generation(), candidate,
				this.listeners.get(), this.clock, earlier) : null;
		this.tried = new TriedCandidate(location, this.clock.instant(), checked, next);
		if (next != null) {
			Shadows.add(this.policies, next);
		}
		if (earlier != null) {
			Shadows.remove(this.policies, earlier);
		}
		if (before == null || isNews(before, checked)) {
			log(location, checked);
		}
	}

	/** Of a candidate that became active no key says where it was. */
	private String location(@Nullable TriedCandidate before) {
		String location = this.configuration.loaded().properties().candidate().location();
		if (location == null) {
			location = (before != null) ? before.location() : this.configuration.atStart().candidate().location();
		}
		return Objects.requireNonNullElse(location, "");
	}

	private CheckedChange check(String location) {
		CandidateFile file = new CandidateFile(location);
		String problem = file.problem();
		if (problem.isEmpty()) {
			return this.activator.check(() -> file.in(environment()));
		}
		ProblemCode code = ProblemCode.UNREADABLE_CONFIGURATION;
		return CheckedChange.of(new Obstacle(code.id(), PROPERTY,
				this.policies.generation().sources().sourceOf(PROPERTY), problem, null, code.reference()));
	}

	/** The one that the active policies are from, which resolves placeholders. */
	private Environment environment() {
		return this.policies.generation().sources().environment();
	}

	private static boolean isNews(TriedCandidate before, CheckedChange checked) {
		return !version(before.checked()).equals(version(checked))
				|| !before.checked().obstacles().equals(checked.obstacles());
	}

	private static String version(CheckedChange checked) {
		Generation generation = checked.generation();
		return (generation != null) ? generation.policies().version() : "";
	}

	private void log(String location, CheckedChange checked) {
		PolicyDiff diff = diff();
		if (diff != null) {
			String lines = String.join("", diff.lines().stream().map((line) -> System.lineSeparator() + line).toList());
			logger.info("CORS: the candidate '" + location + "', version " + version(checked)
					+ ", is tried beside the active version " + this.policies.active().version()
					+ " and changes no answer. It would change:" + (lines.isEmpty() ? " nothing" : lines));
		}
		else {
			logger.warn("CORS: the candidate '" + location + "' is not tried. The active policies are not affected."
					+ System.lineSeparator() + System.lineSeparator() + checked.report());
		}
	}

	/**
	 * What the file of the candidate holds now.
	 * @return something that is equal if the content is
	 */
	public Object look() {
		return new CandidateFile(location(this.tried)).look();
	}

	/**
	 * What is known of the candidate.
	 * @return its policies and what they made of requests, or what is wrong with them;
	 * {@code null} before it was read
	 */
	public @Nullable TriedCandidate tried() {
		return this.tried;
	}

	/**
	 * What would change if the candidate became active.
	 * @return the difference to the active policies, or {@code null} if no candidate is
	 * tried
	 */
	public @Nullable PolicyDiff diff() {
		TriedCandidate known = this.tried;
		CandidateComparison comparison = (known != null) ? known.comparison() : null;
		return (comparison != null) ? PolicySets.compare(this.policies.active(), comparison.candidate().policies())
				: null;
	}

	/**
	 * Makes the candidate active, as it is in its file now, if it passes all tests, and
	 * pins it: until it is unpinned, no change of the configuration becomes active.
	 * @param request who asks for it
	 * @return what came of it
	 */
	public ActivationResult promote(ChangeRequest request) {
		CandidateFile file = new CandidateFile(location(this.tried));
		ActivationResult result = this.activator.promote(request, () -> file.in(environment()));
		if (result.outcome() == Outcome.ACTIVATED) {
			logger.info("CORS: the candidate is active and pinned. Write it into the configuration of the application, "
					+ "too, and then unpin it");
		}
		return result;
	}

}
