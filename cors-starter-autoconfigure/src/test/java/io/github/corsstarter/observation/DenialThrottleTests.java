package io.github.corsstarter.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DenialThrottle}.
 */
class DenialThrottleTests {

	private static final CorsRejection REASON = CorsRejection.ORIGIN_NOT_ALLOWED;

	private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

	private static final CorsPolicy POLICY = policy("p");

	private final DenialThrottle throttle = new DenialThrottle(Duration.ofMinutes(1), 2);

	private static CorsPolicy policy(String name) {
		return CorsPolicy.compile(CorsPolicySpec.builder(name).allowedOrigins("https://app.example.com").build());
	}

	private static Failure failure(String origin) {
		return new Failure("p", "v", CorsRequestKind.ACTUAL, RequestClient.OTHER, "GET", "/", 403, origin, List.of(),
				REASON, List.of());
	}

	private static DeniedRequest denied(CorsPolicy policy, CorsRejection reason) {
		return new DeniedRequest(policy, reason, RequestClient.OTHER, START, () -> failure("a"));
	}

	private static DeniedRequest denied(Instant time, Supplier<Failure> failure) {
		return new DeniedRequest(POLICY, REASON, RequestClient.OTHER, time, failure);
	}

	private long heldBackBefore(String origin, int second) {
		DenialThrottle.Passed passed = this.throttle.pass(denied(START.plusSeconds(second), () -> failure(origin)));
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
		assertThat(this.throttle.pass(denied(POLICY, REASON))).isNotNull();
		assertThat(this.throttle.pass(denied(policy("q"), REASON))).isNotNull();
		assertThat(this.throttle.pass(denied(POLICY, CorsRejection.ORIGIN_NULL))).isNotNull();
		assertThat(this.throttle.pass(denied(POLICY, REASON))).isNull();
	}

	@Test
	void passWhenScriptsFloodStillLetsBrowsersPass() {
		for (int i = 0; i < 10; i++) {
			heldBackBefore("stranger" + i, 0);
		}
		DeniedRequest browsers = new DeniedRequest(POLICY, REASON, RequestClient.BROWSER, START, () -> failure("a"));
		assertThat(this.throttle.pass(browsers)).isEqualTo(new DenialThrottle.Passed(failure("a"), 0));
		assertThat(heldBackBefore("stranger", 60)).isEqualTo(8);
	}

	@Test
	void holdBackWhenFailureWasNotLoggedTellsItLater() {
		heldBackBefore("a", 0);
		DenialThrottle.Passed passed = this.throttle.pass(denied(START.plusSeconds(60), () -> failure("b")));
		assertThat(passed).isNotNull();
		this.throttle.holdBack(passed);
		assertThat(heldBackBefore("b", 61)).isEqualTo(-1);
		assertThat(heldBackBefore("b", 120)).isEqualTo(2);
	}

	@Test
	void passWhenIntervalIsFullDoesNotDescribeTheFailure() {
		heldBackBefore("a", 0);
		heldBackBefore("b", 0);
		assertThat(this.throttle.pass(denied(START, () -> {
			throw new IllegalStateException();
		}))).isNull();
	}

	@Test
	void passWhenThereIsNoIntervalLetsEachFailurePass() {
		DenialThrottle none = new DenialThrottle(Duration.ZERO, 1);
		for (int i = 0; i < 3; i++) {
			DenialThrottle.Passed passed = none.pass(denied(START, () -> failure("a")));
			assertThat(passed).isEqualTo(new DenialThrottle.Passed(failure("a"), 0));
		}
	}

}
