package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Warns of denials: once of each different failure in an interval, in one line that says
 * what to change. On the thread of the request it is only decided whether there is a
 * line, and what failed; the line is explained and written in the background.
 *
 * @since 0.1.0
 */
public final class DenialLog implements CorsDecisionListener, GenerationListener, AutoCloseable {

	/** How long a failure stays silent after a warning. */
	public static final Duration INTERVAL = Duration.ofMinutes(1);

	/**
	 * The most different failures of a policy and reason that an interval warns of. Half
	 * of them are kept for browsers and half for others, so that neither silence the
	 * other.
	 */
	public static final int MAX_FAILURES = 10;

	private static final Duration IDLE = Duration.ofSeconds(5);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

	private static final Log logger = LogFactory.getLog(DenialLog.class);

	private final GuardedExplainer explainer;

	private final DenialThrottle throttle;

	private final @Nullable DenialLines lines;

	private final AtomicBoolean failed = new AtomicBoolean();

	/** How each line begins. */
	private final String beginning;

	/**
	 * Creates a log.
	 * @param explainer explains denials
	 * @param enabled whether any denial is logged
	 * @param everyDenial whether each denial is logged
	 */
	public DenialLog(GuardedExplainer explainer, boolean enabled, boolean everyDenial) {
		this(explainer, everyDenial, enabled ? IDLE : null, "");
	}

	/**
	 * Creates a log of certain denials: once of each different failure in an interval.
	 * @param explainer explains denials
	 * @param enabled whether any denial is logged
	 * @param beginning how each line begins, which says what they have in common
	 */
	public DenialLog(GuardedExplainer explainer, boolean enabled, String beginning) {
		this(explainer, false, enabled ? IDLE : null, beginning);
	}

	DenialLog(GuardedExplainer explainer, boolean everyDenial, @Nullable Duration idle) {
		this(explainer, everyDenial, idle, "");
	}

	private DenialLog(GuardedExplainer explainer, boolean everyDenial, @Nullable Duration idle, String beginning) {
		this.beginning = beginning;
		this.explainer = explainer;
		this.throttle = new DenialThrottle(everyDenial ? Duration.ZERO : INTERVAL, MAX_FAILURES / 2);
		this.lines = (idle != null) ? new DenialLines(idle, this::refused) : null;
	}

	@Override
	public void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
		if (this.lines == null || !logger.isWarnEnabled()) {
			return;
		}
		DenialThrottle.Passed passed = this.throttle.pass(decision, RequestClient.of(request), denial,
				System.nanoTime());
		if (passed != null) {
			this.lines.write(new Line(this, passed));
		}
	}

	/** What other policies deny is news, even if the same was denied before. */
	@Override
	public void afterActivation(Generation retired, Generation active) {
		this.throttle.forget();
	}

	/** Told with the next line, like those that the throttle holds back. */
	private void refused(Runnable line) {
		this.throttle.holdBack(((Line) line).passed());
	}

	private void write(DenialThrottle.Passed passed) {
		Denial denial = passed.denial();
		String text = this.beginning + denial.text(this.explainer.explain(denial)) + heldBack(passed.heldBack());
		try {
			logger.warn(text);
		}
		catch (RuntimeException ex) {
			// the first time it ends the thread, and the JVM reports it: the log cannot
			if (this.failed.compareAndSet(false, true)) {
				throw ex;
			}
		}
	}

	private static String heldBack(long count) {
		return (count != 0) ? " (" + count + " more with this reason were not logged before.)" : "";
	}

	/**
	 * Writes what waits to be written, for two seconds at most.
	 */
	@Override
	public void close() {
		int lost = (this.lines != null) ? this.lines.close(CLOSE_TIMEOUT) : 0;
		if (lost != 0) {
			logger.warn("CORS: the application stopped before " + lost + " denials were logged");
		}
	}

	/**
	 * A line to be written.
	 *
	 * @param log the log
	 * @param passed what was denied
	 */
	private record Line(DenialLog log, DenialThrottle.Passed passed) implements Runnable {

		@Override
		public void run() {
			this.log.write(this.passed);
		}

	}

}
