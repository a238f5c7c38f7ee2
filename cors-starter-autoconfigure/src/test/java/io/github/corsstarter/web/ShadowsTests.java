package io.github.corsstarter.web;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.source.PropertyOrigins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what looks at requests beside the decision.
 */
@ExtendWith(OutputCaptureExtension.class)
class ShadowsTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final PageRequest REQUEST = PageRequest.of("GET /api Origin=https://a.example");

	private final CorsPolicies policies = policies();

	private final CorsDecider decider = new CorsDecider(this.policies, List.of(), ClientDiagnostics.NONE);

	private static CorsPolicies policies() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors: {allowed-origins: 'https://a.example', paths: '/api/**'}");
		LoadedCorsConfiguration loaded = configuration.load();
		return new CorsPolicies(new Generation(
				new ActivePolicies(null, loaded.policies(), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH),
				PropertyOrigins.asOf(configuration.environment())));
	}

	@Test
	void decideWhenShadowsLookTellsThemOfEachRequest() {
		List<String> seen = new ArrayList<>();
		DecisionShadow one = (request, decision, managementServer) -> seen
			.add("one " + request.path() + " " + (decision != null) + " " + managementServer);
		DecisionShadow other = (request, decision, managementServer) -> seen.add("other");
		Shadows.add(this.policies, one);
		Shadows.add(this.policies, other);
		this.decider.decide(REQUEST);
		Shadows.remove(this.policies, other);
		this.decider.onManagementServer().decide(PageRequest.of("GET /else Origin=https://a.example"));
		Shadows.remove(this.policies, one);
		Shadows.remove(this.policies, one);
		this.decider.decide(REQUEST);
		assertThat(seen).containsExactly("one /api true false", "other", "one /else false true");
		assertThat(this.policies.shadows().get()).isNull();
	}

	@Test
	void decideWhenAShadowThrowsAnswersAsDecidedAndLogsItOnce(CapturedOutput output) {
		Shadows.add(this.policies, (request, decision, managementServer) -> {
			throw new IllegalStateException("on purpose");
		});
		List<String> seen = new ArrayList<>();
		Shadows.add(this.policies, (request, decision, managementServer) -> seen.add("seen"));
		for (int i = 0; i < 3; i++) {
			CorsDecision decision = this.decider.decide(REQUEST);
			assertThat(decision).isNotNull().extracting(CorsDecision::rejection).isNull();
		}
		assertThat(seen).hasSize(3);
		assertThat(output.toString().split("What looks at decided requests failed", -1)).hasSize(2);
	}

	@Test
	void decideWhenNothingLooksAllocatesAsMuchAsTheDecision() {
		ActivePolicies active = this.policies.active();
		assertThat(leastBytes(() -> this.decider.decide(REQUEST)))
			.isEqualTo(leastBytes(() -> active.decide(REQUEST, false)));
	}

	@Test
	void decideWhenOthersAreAskedAllocatesAsMuchAsOneMoreDecision() {
		ActivePolicies others = policies().active();
		long decision = leastBytes(() -> others.decide(REQUEST, false));
		Shadows.add(this.policies, (request, decided, managementServer) -> others.decide(request, managementServer));
		assertThat(leastBytes(() -> this.decider.decide(REQUEST))).isLessThanOrEqualTo(2 * decision);
	}

	/** The least of some rounds, since the compiler takes its time. */
	private static long leastBytes(Runnable decision) {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 20; round++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int i = 0; i < 5_000; i++) {
				decision.run();
			}
			least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / 5_000);
		}
		return least;
	}

}
