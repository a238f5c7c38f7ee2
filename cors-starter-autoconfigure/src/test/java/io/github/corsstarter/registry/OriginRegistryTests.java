package io.github.corsstarter.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.SourcedOrigins;
import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.web.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OriginRegistry}, with its threads: the start, and changes of policies
 * and of sources.
 */
class OriginRegistryTests {

	private static final String A = "https://a.example";

	private static final String B = "https://b.example";

	private static final String ONE = yaml("tenants: {file: /x}");

	private final FakeSource tenants = new FakeSource().has(A);

	private final FakeSource shops = new FakeSource().has(B);

	private final Map<String, FakeSource> sources = new LinkedHashMap<>(
			Map.of("tenants", this.tenants, "shops", this.shops));

	private final OriginRegistry registry = FakeRegistries.of(this.sources);

	@AfterEach
	void close() {
		this.registry.close();
	}

	private static String yaml(String sources, String... more) {
		List<String> names = TestConfiguration.yaml("cors.origin-sources: {" + sources + "}")
			.problems()
			.stream()
			.map((problem) -> problem.value())
			.toList();
		return "cors: {allowed-origin-sources: [" + String.join(", ", names) + "], origin-sources: {" + sources + "}"
				+ String.join("", more) + "}";
	}

	private ChangeFixture start(String yaml) {
		return new ChangeFixture(TestConfiguration.yaml(yaml), this.registry);
	}

	private static boolean allows(ChangeFixture fixture, String origin) {
		return fixture.policies.active().policies().get(0).admittingEntry(origin) != null;
	}

	private static void assertSoon(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			Thread.sleep(10);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	@Test
	void startWhenSourceIsRequiredHasItsOrigins() {
		ChangeFixture fixture = start(ONE);
		assertThat(allows(fixture, A)).isTrue();
		assertThat(allows(fixture, B)).isFalse();
		assertThat(this.registry.sources()).extracting(SourceStatus::name).containsExactly("tenants");
		assertThat(this.registry.findings()).isEmpty();
	}

	@Test
	void takeWhenRegistryIsClosedLeavesNoThread() throws InterruptedException {
		ChangeFixture fixture = start(ONE);
		PreparedSources prepared = this.registry
			.prepare(TestConfiguration.yaml(yaml("shops: {file: /y}")).load().originSources());
		this.registry.close();
		prepared.take(fixture.policies, fixture.policies.active());
		assertSoon(() -> Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().startsWith("cors-source-")));
	}

	@Test
	void startWhenRequiredSourcesFailNamesEachAndStopsThem() throws InterruptedException {
		this.tenants.does((sink) -> {
			throw new IllegalStateException("connection refused");
		});
		CountDownLatch end = new CountDownLatch(1);
		this.shops.does((sink) -> end.await());
		long start = System.nanoTime();
		assertThatExceptionOfType(InvalidCorsPolicyException.class)
			.isThrownBy(() -> start(yaml("tenants: {file: /x}, shops: {http: {url: 'https://r.example'}}")))
			.satisfies((ex) -> {
				assertThat(ex.problems().get(0))
					.hasToString("cors.origin-sources.tenants.file: The source 'tenants' could "
							+ "not be read: connection refused. If the application may do without it for a while, set "
							+ "'cors.origin-sources.tenants.required: false'. [unreadable-origin-source]");
				assertThat(ex.problems().get(1).property()).isEqualTo("cors.origin-sources.shops.http.url");
				assertThat(ex.problems().get(1).message()).contains("could not be read within 1 seconds");
			});
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		end.countDown();
		assertSoon(() -> Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().equals("cors-source-shops")));
	}

	@Test
	void startWhenRequiredSourceIsEmptySaysWhatToDo() {
		this.tenants.has();
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> start(ONE))
			.satisfies((ex) -> assertThat(ex.problems().get(0).message())
				.contains("is refused, since it has no origin.", "accept-shrink: true'"));
	}

	@Test
	void startWhenSourceIsNotRequiredBeginsWithoutIt() throws InterruptedException {
		CountDownLatch end = new CountDownLatch(1);
		this.tenants.does((sink) -> {
			end.await();
			sink.add(A);
		});
		ChangeFixture fixture = start(yaml("tenants: {file: /x, required: false}, shops: {file: /y}"));
		assertThat(allows(fixture, A)).isFalse();
		assertThat(allows(fixture, B)).as("one that hangs holds up no other").isTrue();
		end.countDown();
		assertSoon(() -> allows(fixture, A));
	}

	@Test
	void refreshWhenTwoAskAtOnceReadsOnceMoreAtMost() throws InterruptedException {
		ChangeFixture fixture = start(ONE);
		this.tenants.has(B);
		assertThat(this.registry.refresh("tenants")).isTrue();
		assertThat(this.registry.refresh("tenants")).isTrue();
		assertThat(this.registry.refresh("unknown")).isFalse();
		assertSoon(() -> allows(fixture, B));
		Thread.sleep(100);
		assertThat(this.tenants.loads()).isBetween(2, 3);
	}

	@Test
	void activateWhenSourceIsTheSameGoesOnWithWhatItHas() {
		ChangeFixture fixture = start(ONE);
		ActivationResult result = fixture.change(yaml("tenants: {file: /x}", ", max-age: 5"));
		assertThat(result.outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(this.tenants.loads()).isEqualTo(1);
		assertThat(allows(fixture, A)).isTrue();
	}

	@Test
	void activateWhenNothingChangesKeepsTheGenerationAndItsOrigins() {
		ChangeFixture fixture = start(ONE);
		assertThat(fixture.change("# moved\n" + ONE).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(allows(fixture, A)).isTrue();
		assertThat(this.tenants.loads()).isEqualTo(1);
	}

	@Test
	void activateWhenFirstSourceComesHasItReadEarly() throws InterruptedException {
		ChangeFixture fixture = start("cors.allowed-origins: https://app.example");
		fixture.decider.decide(PageRequest.of("GET /api Origin=" + B));
		assertThat(this.tenants.loads()).isZero();
		assertThat(fixture.change(ONE).outcome()).isEqualTo(Outcome.ACTIVATED);
		this.tenants.has(A, B);
		fixture.decider.decide(PageRequest.of("GET /api Origin=http://b.example"));
		fixture.decider.decide(PageRequest.of("GET /api Origin=" + A));
		assertThat(this.tenants.loads()).as("nobody unknown").isEqualTo(1);
		fixture.decider.decide(PageRequest.of("GET /api Origin=" + B));
		assertSoon(() -> allows(fixture, B));
	}

	@Test
	void activateWhenLastSourceGoesLooksAtRequestsNoLonger() {
		ChangeFixture fixture = start(ONE);
		fixture.change("cors.allowed-origins: https://app.example");
		fixture.change(ONE);
		fixture.change("cors.allowed-origins: https://app.example");
		int loads = this.tenants.loads();
		fixture.decider.decide(PageRequest.of("GET /api Origin=" + B));
		assertThat(this.tenants.loads()).isEqualTo(loads);
	}

	@Test
	void activateWhenDefinitionsChangeKeepsOriginsOfTwoGenerationsAtMost() {
		ChangeFixture fixture = start(ONE);
		List<SourcedOrigins> origins = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			origins.add(fixture.policies.active().policies().get(0).sources().get(0));
			fixture.change(yaml("tenants: {file: /y" + i + "}", ", max-age: " + i));
		}
		assertThat(origins).extracting((old) -> old.current().size()).containsExactly(0, 0, 0, 0, 1, 1);
		assertThat(allows(fixture, A)).isTrue();
	}

	@Test
	void activateWhenRegistryOfProductionIsPlainHttpIsRefused() {
		String production = "cors: {environment: prod, environments: {prod: {production: true}}, "
				+ "allowed-origin-sources: tenants, origin-sources: {tenants: {http: {url: '%s://registry.example.com/origins'}}}}";
		ChangeFixture fixture = start(production.formatted("https"));
		ActivationResult result = fixture.change(production.formatted("http"));
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles()).singleElement()
			.satisfies((obstacle) -> assertThat(obstacle.message()).contains("is read over plain http"));
	}

	@Test
	void activateWhenDefinitionChangesReadsItBefore() {
		ChangeFixture fixture = start(ONE);
		String version = fixture.policies.active().version();
		this.tenants.has(B);
		assertThat(fixture.change(yaml("tenants: {file: /y}")).outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(allows(fixture, B)).isTrue();
		assertThat(fixture.policies.active().version()).as("what the policies are is the same").isEqualTo(version);
	}

	@Test
	void activateWhenOnlyASecretChangesReadsWithIt() {
		ChangeFixture fixture = start(yaml("tenants: {http: {url: 'https://r.example', headers: {A: one}}}"));
		this.tenants.has(B);
		assertThat(fixture.change(yaml("tenants: {http: {url: 'https://r.example', headers: {A: two}}}")).outcome())
			.isEqualTo(Outcome.UNCHANGED);
		assertThat(allows(fixture, B)).isTrue();
	}

	@Test
	void activateWhenCredentialsAreAllowedForgetsPlainHttp() {
		this.tenants.has(A, "http://plain.example");
		ChangeFixture fixture = start(ONE);
		assertThat(allows(fixture, "http://plain.example")).isTrue();
		fixture.change(yaml("tenants: {file: /x}", ", allow-credentials: true"));
		assertThat(allows(fixture, "http://plain.example")).isFalse();
		assertThat(allows(fixture, A)).isTrue();
	}

	@Test
	void activateWhenNewRequiredSourceFailsIsRefused() {
		ChangeFixture fixture = start(ONE);
		this.shops.does((sink) -> {
			throw new IllegalStateException("no such host");
		});
		ActivationResult result = fixture.change(yaml("tenants: {file: /x}, shops: {file: /y}"));
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles()).singleElement()
			.satisfies((obstacle) -> assertThat(obstacle.message()).contains("no such host"));
		assertThat(allows(fixture, A)).isTrue();
		assertThat(this.registry.refresh("shops")).isFalse();
		assertThat(fixture.change(yaml("tenants: {file: /x}, shops: {file: /y, required: false}")).outcome())
			.isEqualTo(Outcome.ACTIVATED);
	}

	@Test
	void activateWhenSourceIsRemovedStopsItAndRollbackReadsItAgain() throws InterruptedException {
		ChangeFixture fixture = start(ONE);
		String version = fixture.policies.active().version();
		fixture.change("cors.allowed-origins: " + B);
		assertThat(allows(fixture, A)).isFalse();
		assertThat(this.registry.sources()).isEmpty();
		assertSoon(() -> Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().equals("cors-source-tenants")));
		fixture.activator.rollback(ChangeRequest.of(ChangeCause.ROLLBACK), version);
		assertThat(allows(fixture, A)).isTrue();
		assertThat(this.tenants.loads()).isEqualTo(2);
	}

	@Test
	void checkWhenCandidateNamesActiveSourceHasItsOrigins() {
		ChangeFixture fixture = start(ONE);
		assertThat(fixture.activator
			.check(() -> TestConfiguration.yaml(yaml("tenants: {file: /other}", ", max-age: 5")).environment())
			.generation()
			.policies()
			.policies()
			.get(0)
			.admittingEntry(A)).isEqualTo(A);
		assertThat(this.tenants.loads()).isEqualTo(1);
	}

}
