package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DenialThrottle}.
 */
class DenialThrottleTests {

	private static final CorsRejection REASON = CorsRejection.ORIGIN_NOT_ALLOWED;

	/** Any number may be the first one, and the last one is followed by the least. */
	private static final long START = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(30);

	private final DenialThrottle throttle = new DenialThrottle(Duration.ofMinutes(1), 2);

	private static Denial denial(String origin) {
		return Denials.of(RequestClient.OTHER, origin);
	}

	private static Denial denial(CorsPolicy policy, CorsRejection reason) {
		return Denials.of(policy, reason, RequestClient.OTHER, "a");
	}

	private DenialThrottle.@Nullable Passed pass(Denial denial, int second) {
		return pass(this.throttle, denial, second);
	}

	private static DenialThrottle.@Nullable Passed pass(DenialThrottle throttle, Denial denial, int second) {
		return throttle.pass(denial.decision(), denial.client(), () -> denial,
				START + TimeUnit.SECONDS.toNanos(second));
	}

	private long heldBackBefore(String origin, int second) {
		DenialThrottle.Passed passed = pass(denial(origin), second);
		return (passed != null) ? passed.heldBack() : -1;
	}

	@Test
	void passWhenFailureIsKnownHoldsItBackUntilTheIntervalEnds() {
		assertThat(heldBackBefore("a", 0)).isZero();
		assertThat(heldBackBefore("a", 59)).isEqualTo(-1);
		assertThat(heldBackBefore("a", 60)).isEqualTo(1);
		assertThat(heldBackBefore("a", 119)).isEqualTo(-1);
	}

	@Test
	void passWhenFailuresDifferLetsAFewPass() {
		assertThat(heldBackBefore("a", 0)).isZero();
		assertThat(heldBackBefore("b", 1)).isZero();
		assertThat(heldBackBefore("c", 2)).isEqualTo(-1);
		assertThat(heldBackBefore("d", 3)).isEqualTo(-1);
		assertThat(heldBackBefore("d", 61)).isEqualTo(2);
		assertThat(heldBackBefore("e", 62)).isZero();
	}

	@Test
	void passWhenPolicyOrReasonDiffersCountsForItself() {
		assertThat(pass(denial(Denials.POLICY, REASON), 0)).isNotNull();
		assertThat(pass(denial(Denials.policy("q"), REASON), 0)).isNotNull();
		assertThat(pass(denial(Denials.POLICY, CorsRejection.ORIGIN_NULL), 0)).isNotNull();
		assertThat(pass(denial(Denials.POLICY, REASON), 0)).isNull();
	}

	@Test
	void passWhenScriptsFloodStillLetsBrowsersPass() {
		for (int i = 0; i < 10; i++) {
			heldBackBefore("stranger" + i, 0);
		}
		Denial browsers = Denials.of(RequestClient.BROWSER, "a");
		assertThat(pass(browsers, 0)).isEqualTo(new DenialThrottle.Passed(browsers, 0));
		assertThat(heldBackBefore("stranger", 60)).isEqualTo(8);
	}

	@Test
	void holdBackWhenFailureWasNotLoggedTellsItLater() {
		heldBackBefore("a", 0);
		DenialThrottle.Passed passed = pass(denial("b"), 60);
		assertThat(passed).isNotNull();
		this.throttle.holdBack(passed);
		assertThat(heldBackBefore("b", 61)).isEqualTo(-1);
		assertThat(heldBackBefore("b", 120)).isEqualTo(2);
	}

	@Test
	void passWhenIntervalIsFullDoesNotDescribeTheFailure() {
		heldBackBefore("a", 0);
		heldBackBefore("b", 0);
		Denial denial = denial("c");
		assertThat(this.throttle.pass(denial.decision(), denial.client(), () -> {
			throw new IllegalStateException();
		}, START)).isNull();
	}

	@Test
	void passWhenThereIsNoIntervalLetsEachFailurePass() {
		DenialThrottle none = new DenialThrottle(Duration.ZERO, 1);
		for (int i = 0; i < 3; i++) {
			DenialThrottle.Passed passed = pass(none, denial("a"), 0);
			assertThat(passed).isEqualTo(new DenialThrottle.Passed(denial("a"), 0));
		}
	}

}
