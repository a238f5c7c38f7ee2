package io.github.corsstarter.change.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.HistoryEntry;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.web.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RegressionGuard}.
 */
@ExtendWith(OutputCaptureExtension.class)
class RegressionGuardTests {

	private static final String A = "https://a.example";

	private static final String B = "https://b.example";

	private static final String START = "cors: {allowed-origins: ['https://a.example', 'https://b.example'], allowed-headers: [x-a, x-b], allowed-methods: [GET, PUT], allow-credentials: true}";

	private static final String WITHOUT_HEADER = START.replace("[x-a, x-b]", "[x-a]");

	private static final String WITHOUT_METHOD = START.replace("[GET, PUT]", "[GET]");

	private static final String WITHOUT_ORIGIN = START.replace(", 'https://b.example'", "");

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final ChangeFixture fixture = new ChangeFixture(TestConfiguration.yaml(START));

	private final List<String> newlyDenied = new ArrayList<>();

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

	private RegressionGuard guard = guard(0);

	private RegressionGuard guard(int rollbackAfter) {
		RegressionGuard guard = new RegressionGuard(this.fixture.policies,
				new GuardSettings(WINDOW, rollbackAfter, true), this.fixture.explainer, () -> this.fixture.activator,
				() -> List.of(this.newlyDenied::add), this.nanoTime::get);
		this.fixture.generationListeners.clear();
		this.fixture.generationListeners.add(guard);
		this.fixture.changeListeners.clear();
		this.fixture.changeListeners.add(guard);
		return guard;
	}

	@AfterEach
	void close() {
		this.guard.close();
	}

	private void send(String origin, String method, String headers) {
		this.fixture.decider.decide(PageRequest.preflight(origin, method, headers));
	}

	private int generation() {
		return this.fixture.policies.active().generation();
	}

	private static boolean within(Duration time, BooleanSupplier condition) throws InterruptedException {
		for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; Thread.sleep(5)) {
			if (condition.getAsBoolean()) {
				return true;
			}
		}
		return condition.getAsBoolean();
	}

	@Test
	void requestWhenTheChangeDeniesItIsCountedAndLoggedWithItsExplanation(CapturedOutput output) throws Exception {
		send(A, "PUT", "x-b");
		this.fixture.change(WITHOUT_HEADER);
		send(A, "PUT", "x-b");
		send(A, "PUT", "x-b");
		send(A, "PUT", "x-a");
		send(A, "PUT", "x-never");
		send("https://stranger.example", "PUT", "x-b");
		assertThat(this.newlyDenied).containsExactly("default", "default");
		String line = "Newly denied, the policies before the latest change allowed it: CORS preflight denied "
				+ "[header-not-allowed]: PUT /api from 'https://a.example'. The policy 'default' does not allow the request header "
				+ "'x-b'";
		assertThat(within(Duration.ofSeconds(20), () -> output.toString().contains(line))).isTrue();
		this.guard.close();
		assertThat(output.toString().split("Newly denied", -1)).hasSize(2);
		assertThat(output).contains("Fix: cors.allowed-headers");
	}

	@Test
	void requestWhenTheWindowIsOverIsForgotten() {
		this.fixture.change(WITHOUT_HEADER);
		send(A, "PUT", "x-b");
		this.nanoTime.addAndGet(WINDOW.toNanos() - 1);
		send(A, "PUT", "x-b");
		assertThat(this.newlyDenied).hasSize(2);
		this.nanoTime.addAndGet(1);
		send(A, "PUT", "x-b");
		this.nanoTime.addAndGet(-5);
		send(A, "PUT", "x-b");
		assertThat(this.newlyDenied).hasSize(2);
	}

	@Test
	void requestWhenThereWasAnotherChangeIsComparedWithTheLatest() {
		this.fixture.change(WITHOUT_HEADER);
		this.fixture.change(WITHOUT_HEADER.replace("[GET, PUT]", "[GET]"));
		send(A, "GET", "x-b");
		send(A, "PUT", "x-a");
		assertThat(this.newlyDenied).hasSize(1);
	}

	@Test
	void requestWhenOnlyTheSourcesMovedIsComparedAsBefore() {
		this.fixture.change(WITHOUT_HEADER);
		this.fixture.change("# moved\n" + WITHOUT_HEADER);
		send(A, "GET", "x-b");
		assertThat(this.newlyDenied).hasSize(1);
	}

	@Test
	void requestsWhenAListenerThrowsAreAnsweredAndItIsLoggedOnce(CapturedOutput output) {
		this.fixture.generationListeners.clear();
		RegressionGuard failing = new RegressionGuard(this.fixture.policies, new GuardSettings(WINDOW, 0, true),
				this.fixture.explainer, () -> this.fixture.activator, () -> List.of((policy) -> {
					throw new IllegalStateException("on purpose");
				}), this.nanoTime::get);
		this.fixture.generationListeners.add(failing);
		this.fixture.change(WITHOUT_HEADER);
		for (int i = 0; i < 3; i++) {
			assertThat(this.fixture.decider.decide(PageRequest.preflight(A, "PUT", "x-b"))).isNotNull();
		}
		assertThat(output.toString().split("What looks at decided requests failed", -1)).hasSize(2);
		failing.close();
	}

	@ParameterizedTest
	@MethodSource
	void rollbackWhenAHeaderOrMethodIsMissedGoesBackAndPins(String change, CapturedOutput output) throws Exception {
		this.guard = guard(3);
		String before = this.fixture.policies.active().version();
		this.fixture.change(change);
		send(A, "PUT", "x-b");
		send(B, "PUT", "x-b");
		assertThat(within(Duration.ofMillis(100), () -> generation() != 2)).isFalse();
		send(A, "PUT", "x-b");
		assertThat(within(Duration.ofSeconds(20), () -> this.fixture.history.entries().size() == 3)).isTrue();
		assertThat(this.fixture.policies.active().version()).isEqualTo(before);
		assertThat(this.fixture.policies.isPinned()).isTrue();
		HistoryEntry entry = this.fixture.history.entries().get(0);
		assertThat(entry.request()).isEqualTo(ChangeRequest.of(ChangeCause.ROLLBACK));
		assertThat(output).contains("requests that were allowed before it. It is undone (cors.reload.rollback-after)");
	}

	@ParameterizedTest
	@MethodSource
	void rollbackWhenAccessWasTakenAwayIsNeverDone(String revocation) throws Exception {
		this.guard = guard(3);
		this.fixture.change(revocation);
		for (int i = 0; i < 1000; i++) {
			send(B, "PUT", "x-b");
			send(A, "PUT", "x-b");
		}
		assertThat(this.newlyDenied).isNotEmpty();
		assertThat(within(Duration.ofMillis(200), () -> generation() != 2)).isFalse();
	}

	static Stream<String> rollbackWhenAHeaderOrMethodIsMissedGoesBackAndPins() {
		return Stream.of(WITHOUT_HEADER, WITHOUT_METHOD);
	}

	/** An origin, an origin among other things, credentials, and a path. */
	static Stream<String> rollbackWhenAccessWasTakenAwayIsNeverDone() {
		return Stream.of(WITHOUT_ORIGIN, WITHOUT_HEADER.replace(", 'https://b.example'", ""),
				WITHOUT_HEADER.replace("allow-credentials: true", "allow-credentials: false"),
				WITHOUT_HEADER.replace("cors: {", "cors: {paths: ['/api', '/other/**'], "));
	}

	@Test
	void rollbackWhenPoliciesArePinnedIsNotDone(CapturedOutput output) throws Exception {
		this.guard = guard(1);
		this.fixture.change(WITHOUT_HEADER);
		this.fixture.policies.pin(true);
		send(A, "PUT", "x-b");
		assertThat(within(Duration.ofSeconds(20), () -> output.toString().contains("nothing was undone"))).isTrue();
		assertThat(generation()).isEqualTo(2);
	}

	@Test
	void rollbackWhenTheChangeWasARollbackIsNotDone() throws Exception {
		this.guard = guard(1);
		String narrow = WITHOUT_HEADER;
		ChangeFixture other = this.fixture;
		other.change(narrow);
		String version = other.policies.active().version();
		other.change(START);
		other.activator.rollback(ChangeRequest.of(ChangeCause.ROLLBACK), version);
		other.policies.pin(false);
		send(A, "PUT", "x-b");
		assertThat(this.newlyDenied).hasSize(1);
		assertThat(within(Duration.ofMillis(200), () -> generation() != 4)).isFalse();
	}

	@Test
	void metersWhenAChangeIsActivatedStartWithZeroAndGoWithTheirPolicy() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		NewlyDeniedCounters counters = new NewlyDeniedCounters(registry);
		this.fixture.generationListeners.add(counters);
		this.fixture.change(START.replace("cors: {",
				"cors: {policies: {other: {paths: /other, allowed-origins: 'https://c.example'}}, "));
		assertThat(registry.get("cors.policy.newly.denied").tag("policy", "other").counter().count()).isZero();
		assertThat(registry.get("cors.policy.newly.denied").tag("policy", "default").counter().count()).isZero();
		counters.onNewlyDenied("default");
		this.fixture.change(WITHOUT_HEADER);
		assertThat(registry.find("cors.policy.newly.denied").tag("policy", "other").counter()).isNull();
		assertThat(registry.get("cors.policy.newly.denied").tag("policy", "default").counter().count()).isOne();
	}

}
