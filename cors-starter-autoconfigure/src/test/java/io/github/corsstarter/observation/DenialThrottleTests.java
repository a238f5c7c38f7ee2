package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.RequestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DenialThrottle}.
 */
class DenialThrottleTests {

	private static final CorsRejection REASON = CorsRejection.ORIGIN_NOT_ALLOWED;

	private final DenialThrottle throttle = new DenialThrottle(Duration.ofMinutes(1), 2);

	private static Denial denial(String origin) {
		return Denials.of(RequestClient.OTHER, origin);
	}

	private static Denial denial(CorsPolicy policy, CorsRejection reason) {
		return Denials.of(policy, reason, RequestClient.OTHER, "a");
	}

	private DenialThrottle.@Nullable Passed pass(Denial denial, int second) {
		return this.throttle.pass(denial, Denials.START.plusSeconds(second));
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
		AtomicInteger reads = new AtomicInteger();
		CorsRequest request = new CountingRequest(reads);
		Denial denial = Denial.of(request, CorsEngine.refuse(Denials.POLICY, request, REASON));
		assertThat(pass(denial, 0)).isNull();
		assertThat(reads).hasValue(0);
		assertThat(pass(denial, 60)).isNotNull();
		assertThat(reads).hasValue(1);
	}

	@Test
	void passWhenThereIsNoIntervalLetsEachFailurePass() {
		DenialThrottle none = new DenialThrottle(Duration.ZERO, 1);
		for (int i = 0; i < 3; i++) {
			DenialThrottle.Passed passed = none.pass(denial("a"), Denials.START);
			assertThat(passed).isEqualTo(new DenialThrottle.Passed(denial("a"), 0));
		}
	}

	/**
	 * A request that counts how often its path is read.
	 *
	 * @param reads the count
	 */
	private record CountingRequest(AtomicInteger reads) implements CorsRequest {

		@Override
		public String method() {
			return "GET";
		}

		@Override
		public @Nullable String header(String name) {
			return Map.of("Origin", "https://evil.example").get(name);
		}

		@Override
		public String scheme() {
			return "https";
		}

		@Override
		public String host() {
			return "api.example.com";
		}

		@Override
		public int port() {
			return 443;
		}

		@Override
		public String path() {
			this.reads.incrementAndGet();
			return "/";
		}

	}

}
