package io.github.corsstarter.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.registry.FakeRegistries;
import io.github.corsstarter.rule.CorsFindingRule;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;
import io.github.corsstarter.web.ManagementPaths;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyActivator}.
 */
@ExtendWith(OutputCaptureExtension.class)
class PolicyActivatorTests {

	private static final String FIRST = "cors.allowed-origins: [https://a.example]";

	private static final String SECOND = "cors.allowed-origins: [https://a.example, https://b.example]";

	private static final ChangeRequest FILE = ChangeRequest.of(ChangeCause.FILE);

	private final List<Object> events = new ArrayList<>();

	private final List<String> generations = new ArrayList<>();

	private final PolicyHistory history;

	private final List<CorsFindingRule> rules = new ArrayList<>();

	private final CorsPolicies policies;

	private final PolicyActivator activator;

	PolicyActivatorTests() {
		TestConfiguration configuration = TestConfiguration.yaml(FIRST);
		LoadedCorsConfiguration loaded = configuration.load();
		this.policies = new CorsPolicies(new Generation(new ActivePolicies(loaded.environment(), loaded.policies(),
				List.of(), ManagementPaths.NONE, 1, Instant.EPOCH), PropertyOrigins.asOf(configuration.environment())));
		this.history = new PolicyHistory(HistoryEntry.start(this.policies.active()));
		CorsFindings findings = new CorsFindings(this.policies, configuration.environment(),
				(environment) -> List.of(() -> this.rules), true, Clock.systemUTC());
		ChangeAnnouncer announcer = new ChangeAnnouncer(() -> List.of(new Recorder()), List::of, this.events::add);
		this.activator = new PolicyActivator(this.policies, new CurrentConfiguration(loaded), () -> findings,
				this.history, announcer, FakeRegistries.none(), configuration::environment,
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
	}

	private ActivationResult activate(String yaml) {
		return this.activator.activate(FILE, () -> TestConfiguration.yaml(yaml).environment());
	}

	private boolean allows(String origin) {
		return this.policies.active().policies().stream().anyMatch((policy) -> policy.admittingEntry(origin) != null);
	}

	@Test
	void activateWhenConfigurationChangedMakesItActive() {
		String before = this.policies.active().version();
		ActivationResult result = activate(SECOND);
		assertThat(result.outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(result.previousVersion()).isEqualTo(before);
		assertThat(result.version()).isEqualTo(this.policies.active().version()).isNotEqualTo(before);
		assertThat(this.policies.active().generation()).isEqualTo(2);
		assertThat(allows("https://b.example")).isTrue();
		assertThat(this.generations).containsExactly("before 2", "after 1 2");
		assertThat(this.events).singleElement().isInstanceOf(CorsPolicyActivatedEvent.class);
		assertThat(this.history.keptVersions()).containsExactly(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { FIRST, "cors.allowed-origins: https://A.example/",
			"cors.allowed-origins: |\n  https://a.example",
			"cors: {origin-groups: {g: [https://a.example]}, allowed-origin-groups: g}" })
	void activateWhenPoliciesAreTheSameKeepsTheGenerationAndTakesTheSources(String same) {
		ActivationResult result = activate("# moved\n" + same);
		assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.policies.active().generation()).isEqualTo(1);
		assertThat(this.policies.active().activatedAt()).isEqualTo(Instant.EPOCH);
		assertThat(this.history.entries()).hasSize(1);
		String property = this.policies.active().policies().get(0).allowedOrigins().get(0).property();
		assertThat(this.policies.generation().sources().sourceOf(property)).contains(" - ").doesNotContain(" - 1:");
		assertThat(this.events).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: [https://b.example, 'https://b example']",
			"cors.allowed-origins: https://b.example/path\ncors.validation.mode: warn",
			"cors.allowed-orgins: https://b.example",
			"cors: {environment: dev, environments: {dev: {allowed-origins: https://b.example}, prod: {allowed-origins: nonsense}}}",
			"cors: {allowed-origins: https://b.example, contract: 'file:/no/such/contract.yml'}" })
	void activateWhenThereIsAProblemRefusesAllOfIt(String broken, CapturedOutput output) {
		Generation before = this.policies.generation();
		ActivationResult result = activate(broken);
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles()).isNotEmpty()
			.allSatisfy((obstacle) -> assertThat(obstacle.message()).isNotEmpty());
		assertThat(this.policies.generation()).isSameAs(before);
		assertThat(this.generations).isEmpty();
		assertThat(this.events).singleElement().isInstanceOf(CorsPolicyRefusedEvent.class);
		assertThat(this.history.entries()).hasSize(2);
		assertThat(output).contains("the change is refused, and version " + result.version() + " stays active");
		assertThat(activate(SECOND).outcome()).isEqualTo(Outcome.ACTIVATED);
	}

	@Test
	void activateWhenConfigurationCannotBeReadSaysWhereAndNotWhat(CapturedOutput output) {
		ActivationResult result = this.activator.activate(FILE,
				() -> TestConfiguration.yaml("cors:\n  a: [\npassword: secret\n").environment());
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles()).singleElement().satisfies((obstacle) -> {
			assertThat(obstacle.code()).isEqualTo("unreadable-configuration");
			assertThat(obstacle.message()).contains("line 2, column 6").doesNotContain("secret").doesNotContain("\n");
		});
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void activateWhenProductionWouldBeUnsafeRefuses() {
		this.rules.add((policies, found) -> found.accept(new Finding(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS,
				Severity.ERROR, null, "@CrossOrigin", "(Shop.list())", "Unsafe.", null)));
		ActivationResult result = activate(
				"cors: {environment: prod, environments: {prod: {allowed-origins: https://b.example}}}");
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles()).extracting(Obstacle::code).containsExactly("any-origin-with-credentials");
		assertThat(activate(SECOND).outcome()).isEqualTo(Outcome.ACTIVATED);
	}

	@Test
	void activateWhenWiringChangedSaysThatARestartIsNeeded(CapturedOutput output) {
		ActivationResult result = activate(FIRST + "\ncors.filter.order: 3\ncors.diagnostics.log-denials: all");
		assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(result.restartNeeded()).containsExactly("cors.filter", "cors.diagnostics");
		assertThat(output).contains("cors.filter, cors.diagnostics changed, which counts only after a restart");
	}

	@Test
	void activateWhenSwitchedOffStaysAsItIs() {
		ActivationResult result = activate("cors: {enabled: false, allowed-origins: https://b.example}");
		assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(result.restartNeeded()).contains("cors.enabled");
		assertThat(allows("https://a.example")).isTrue();
	}

	@Test
	void rollbackMakesTheVersionActiveAndPinsIt() {
		String first = this.policies.active().version();
		String second = activate(SECOND).version();
		ActivationResult result = this.activator.rollback(new ChangeRequest(ChangeCause.ROLLBACK, "ada"), first);
		assertThat(result).isNotNull();
		assertThat(result.outcome()).isEqualTo(Outcome.ROLLED_BACK);
		assertThat(this.policies.active().version()).isEqualTo(first);
		assertThat(this.policies.active().generation()).isEqualTo(3);
		assertThat(this.policies.isPinned()).isTrue();
		assertThat(activate("cors.allowed-origins: https://c.example").outcome()).isEqualTo(Outcome.PINNED);
		assertThat(allows("https://c.example")).isFalse();
		assertThat(this.activator.unpin(FILE).outcome()).isEqualTo(Outcome.UNPINNED);
		assertThat(this.activator.unpin(FILE).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(activate(SECOND).version()).isEqualTo(second);
	}

	@Test
	void rollbackWhenVersionIsNotKeptDoesNothing() {
		assertThat(this.activator.rollback(FILE, "ffffffff")).isNull();
		assertThat(this.history.entries()).hasSize(1);
	}

	@Test
	void rollbackWhenTodaysChecksFailRefuses() {
		String first = this.policies.active().version();
		activate(SECOND);
		Generation second = this.policies.generation();
		activate("cors: {environment: prod, environments: {prod: {allowed-origins: https://b.example}}}");
		Generation production = this.policies.generation();
		activate(FIRST);
		this.rules.add((policies, found) -> found.accept(new Finding(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS,
				Severity.ERROR, null, "@CrossOrigin", null, "Unsafe.", null)));
		ActivationResult result = this.activator.rollback(FILE, production.policies().version());
		assertThat(result).isNotNull();
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.policies.isPinned()).isFalse();
		assertThat(this.policies.active().version()).isEqualTo(first).isNotEqualTo(second.policies().version());
	}

	@Test
	void activateWhenTwoComeAtOnceDoesOneAfterTheOther() throws InterruptedException {
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(8);
		for (int i = 0; i < 8; i++) {
			String yaml = "cors.allowed-origins: https://a" + i + ".example";
			new Thread(() -> {
				this.activator.activate(FILE, () -> {
					most.accumulateAndGet(inside.incrementAndGet(), Math::max);
					Environment environment = TestConfiguration.yaml(yaml).environment();
					inside.decrementAndGet();
					return environment;
				});
				done.countDown();
			}).start();
		}
		assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(most).hasValue(1);
		assertThat(this.policies.active().generation()).isEqualTo(9);
		assertThat(this.history.entries()).hasSize(9);
	}

	/**
	 * Notes what it is told, and fails.
	 */
	private final class Recorder implements GenerationListener {

		@Override
		public void beforeActivation(Generation next) {
			PolicyActivatorTests.this.generations.add("before " + next.policies().generation());
			throw new IllegalStateException("a listener that fails");
		}

		@Override
		public void afterActivation(Generation retired, Generation active) {
			PolicyActivatorTests.this.generations
				.add("after " + retired.policies().generation() + " " + active.policies().generation());
		}

	}

}
