package io.github.corsstarter.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceFeed}, step by step: sources that are broken on purpose.
 */
@ExtendWith(OutputCaptureExtension.class)
class SourceFeedTests {

	private static final String A = "https://a.example";

	private static final String B = "https://b.example";

	private final TestClock clock = new TestClock();

	private final FakeSource source = new FakeSource().has(A);

	private final List<LoadOutcome> outcomes = new ArrayList<>();

	private SourceFeed feed = feed("");

	private SourceFeed feed(String keys) {
		OriginSourceDefinition definition = TestConfiguration
			.yaml("cors: {allowed-origin-sources: tenants, origin-sources: {tenants: {file: /x" + keys + "}}}")
			.load()
			.originSources()
			.active()
			.get(0);
		RefreshLog log = new RefreshLog();
		return new SourceFeed(definition, this.source, new EarlyGate(this.clock.nanoTime()), (feed, before, after) -> {
			this.outcomes.add(after.outcome());
			log.onRefresh(before, after);
		}, this.clock, this.clock::nanoTime);
	}

	private boolean has(String origin) {
		return this.feed.origins().current().contains(origin);
	}

	/** Steps until the source was read once more, or for a while. */
	private void pass(Duration time) {
		long end = this.clock.nanoTime() + time.toNanos();
		while (this.clock.nanoTime() <= end) {
			long wait = this.feed.step();
			if (wait > 0) {
				this.clock.advance(Duration.ofNanos(Math.min(wait, end - this.clock.nanoTime() + 1)));
			}
		}
	}

	@Test
	void stepWhenSourceHasOriginsTakesThem() {
		assertThat(this.feed.status().outcome()).isNull();
		assertThat(this.feed.step()).isZero();
		assertThat(has(A)).isTrue();
		assertThat(this.feed.status()).extracting(SourceStatus::count, SourceStatus::loadedAt, SourceStatus::stale)
			.containsExactly(1, this.clock.instant(), false);
		assertThat(this.feed.step()).isEqualTo(Duration.ofSeconds(30).toNanos());
		this.source.has(B);
		pass(Duration.ofSeconds(31));
		assertThat(has(A)).isFalse();
		assertThat(has(B)).isTrue();
	}

	@Test
	void stepWhenTagIsTheSameKeepsOriginsAndKnowsThatTheyAreNew() {
		this.feed.step();
		pass(Duration.ofSeconds(61));
		assertThat(this.outcomes).containsExactly(LoadOutcome.LOADED, LoadOutcome.UNCHANGED, LoadOutcome.UNCHANGED);
		assertThat(has(A)).isTrue();
		assertThat(Duration.between(this.feed.status().loadedAt(), this.clock.instant()))
			.isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void stepWhenSourceThrowsKeepsOriginsAndComesBackEverLater(CapturedOutput output) {
		this.feed.step();
		this.source.does((sink) -> {
			sink.add(B);
			throw new IllegalStateException("jdbc://user:secret@db is down\u001b[2J");
		});
		pass(Duration.ofMinutes(10));
		assertThat(has(A)).isTrue();
		assertThat(has(B)).as("half a load").isFalse();
		assertThat(this.source.loads()).isBetween(12, 40);
		assertThat(output).containsOnlyOnce("could not be read").contains("jdbc://***@db is down\\u001b[2J");
		assertThat(this.source.tags()).as("keeps the old tag").endsWith("1", "1");
		this.source.has(B);
		pass(Duration.ofSeconds(61));
		assertThat(has(B)).isTrue();
		assertThat(output).contains("has 1 origin");
	}

	@Test
	void stepWhenSourceEndsWithAnErrorGoesOn() {
		this.source.does((sink) -> {
			throw new NoClassDefFoundError("x/Y");
		});
		this.feed.step();
		this.source.does((sink) -> {
			throw new AssertionError();
		});
		pass(Duration.ofSeconds(2));
		assertThat(this.feed.status().reason()).isEqualTo("AssertionError");
		this.source.has(A);
		pass(Duration.ofMinutes(1));
		assertThat(has(A)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "100, 0, false", "100, 49, false", "100, 50, true", "100, 51, true", "10, 4, false", "10, 5, true",
			"11, 5, false", "9, 1, true", "1, 0, false", "9, 0, false" })
	void stepWhenOriginsVanishRefusesThem(int before, int after, boolean taken) {
		this.source.has(many(before));
		this.feed.step();
		this.source.has(many(after));
		pass(Duration.ofSeconds(31));
		assertThat(this.feed.status().count()).isEqualTo(taken ? after : before);
		assertThat(this.outcomes.get(1)).isEqualTo(taken ? LoadOutcome.LOADED : LoadOutcome.REFUSED);
	}

	@Test
	void stepWhenRefusedReportsItOnceAndAsksWithTheOldTag(CapturedOutput output) {
		this.feed.step();
		this.source.has();
		pass(Duration.ofMinutes(5));
		assertThat(output).containsOnlyOnce("is refused, since it has no origin.");
		assertThat(this.source.tags()).doesNotContain("2");
		Finding finding = SourceFindings.of(this.feed.status()).get(0);
		assertThat(finding.code().id()).isEqualTo("origin-source-refused");
		assertThat(finding.fix()).contains("cors.origin-sources.tenants.accept-shrink' to true");
	}

	@Test
	void stepWhenShrinkIsAcceptedTakesNothing() {
		this.feed = feed(", accept-shrink: true");
		this.feed.step();
		this.source.has();
		pass(Duration.ofSeconds(31));
		assertThat(this.feed.status().count()).isZero();
		assertThat(has(A)).isFalse();
	}

	@Test
	void stepWhenShrinkOutlastsStalenessTakesIt() {
		this.feed = feed(", max-staleness: 1h");
		this.feed.step();
		this.source.has();
		pass(Duration.ofMinutes(59));
		assertThat(has(A)).isTrue();
		pass(Duration.ofMinutes(5));
		assertThat(has(A)).isFalse();
		assertThat(this.feed.status().stale()).isFalse();
	}

	@Test
	void stepWhenFirstLoadIsEmptyRefusesIt() {
		this.source.has("*", "null");
		this.feed.step();
		assertThat(this.outcomes).containsExactly(LoadOutcome.REFUSED);
		assertThat(this.feed.status().reason()).isEqualTo("it has no origin that is allowed");
	}

	@Test
	void stepWhenThereAreTooManyRowsEndsTheLoad(CapturedOutput output) {
		this.feed = feed(", max-origins: 1000");
		this.feed.step();
		int[] rows = new int[1];
		this.source.does((sink) -> {
			for (rows[0] = 0; rows[0] < 10_000_000; rows[0]++) {
				sink.add("https://t" + rows[0] + ".example");
			}
		});
		pass(Duration.ofSeconds(31));
		assertThat(rows[0]).isEqualTo(1000);
		assertThat(this.feed.status().count()).isEqualTo(1);
		assertThat(output).contains("it has more than 1000 origins ('max-origins')")
			.contains("set 'cors.origin-sources.tenants.max-origins' to more");
	}

	@Test
	void stepWhenSourceSwallowsWhatTheSinkThrowsRefusesAllTheSame() {
		this.feed = feed(", max-origins: 10");
		this.source.does((sink) -> {
			for (int i = 0; i < 100; i++) {
				try {
					sink.add("https://t" + i + ".example");
				}
				catch (RuntimeException ex) {
					// goes on
				}
			}
		});
		this.feed.step();
		assertThat(this.outcomes).containsExactly(LoadOutcome.REFUSED);
		assertThat(this.feed.status().count()).isZero();
	}

	@Test
	void stepWhenRowsAreNonsenseSkipsThemAndShowsTheFirst(CapturedOutput output) {
		this.source.does((sink) -> {
			sink.add(A);
			for (int i = 0; i < 100_000; i++) {
				sink.add("<script>" + i + "\n\u0000'\"");
			}
			sink.add("https://*.example");
			sink.add("x".repeat(10_000_000));
		});
		this.feed.step();
		SourceStatus status = this.feed.status();
		assertThat(status.count()).isEqualTo(1);
		assertThat(status.skipped().total()).isEqualTo(100_002);
		assertThat(status.skipped().shown()).hasSize(5)
			.first()
			.isEqualTo("'<script>0\\u000a\\u0000\\u0027\\u0022' is no origin");
		assertThat(output).containsOnlyOnce("has 100002 entries that are skipped");
		assertThat(SourceFindings.of(status)).singleElement()
			.extracting((finding) -> finding.code().id())
			.isEqualTo("origin-source-entries-skipped");
		pass(Duration.ofSeconds(31));
		assertThat(this.feed.status().skipped().total()).as("unchanged").isEqualTo(100_002);
	}

	@Test
	void stepWhenRowHasAPasswordDoesNotTellIt(CapturedOutput output) {
		this.source.has("https://admin:s3cret@shop.example.com", "https://admin:" + "s3cret".repeat(30) + "@x.example");
		this.feed.step();
		assertThat(this.feed.status().skipped().shown()).hasSize(2).noneMatch((shown) -> shown.contains("s3cret"));
		assertThat(output).contains("https://***@shop.example.com").doesNotContain("s3cret");
	}

	@Test
	void statusWhenRefusedLoadIsFollowedByTheOldOneHasWhatThatSkipped() {
		this.feed.step();
		this.source.has("nonsense");
		pass(Duration.ofSeconds(31));
		assertThat(this.feed.status().outcome()).isEqualTo(LoadOutcome.REFUSED);
		assertThat(this.feed.status().skipped().total()).isOne();
		assertThat(SourceFindings.of(this.feed.status())).extracting(Finding::message)
			.noneMatch((message) -> message.contains(".."))
			.anyMatch((message) -> message.contains("stays allowed: 1 origin."));
		this.source.isBack();
		pass(Duration.ofSeconds(61));
		assertThat(this.feed.status().outcome()).isEqualTo(LoadOutcome.UNCHANGED);
		assertThat(this.feed.status().skipped().total()).isZero();
	}

	@Test
	void stepWhenRowsAreNullSkipsThem() {
		this.source.does(SourceFeedTests::addNull);
		this.feed.step();
		assertThat(this.feed.status().skipped().total()).isEqualTo(1);
		assertThat(has("null")).isFalse();
	}

	@SuppressWarnings("NullAway")
	private static void addNull(OriginSink sink) {
		sink.add(null);
		sink.add(A);
	}

	@Test
	void statusWhenSourceStaysAwayIsStaleAndStillAllows(CapturedOutput output) {
		this.feed = feed(", max-staleness: 1h");
		this.feed.step();
		this.source.does((sink) -> {
			throw new IllegalStateException("gone");
		});
		pass(Duration.ofMinutes(59));
		assertThat(this.feed.status().stale()).isFalse();
		pass(Duration.ofHours(3));
		assertThat(this.feed.status().stale()).isTrue();
		assertThat(has(A)).isTrue();
		assertThat(output).containsOnlyOnce("is stale");
		assertThat(SourceFindings.of(this.feed.status())).singleElement()
			.extracting((finding) -> finding.code().id())
			.isEqualTo("origin-source-stale");
	}

	@Test
	void wantWhenOriginIsUnknownHasTheSourceReadWithinASecond() {
		this.feed.step();
		this.source.has(B);
		this.feed.want();
		assertThat(this.feed.step()).isZero();
		assertThat(has(B)).isTrue();
		this.source.has(A);
		this.feed.want();
		this.feed.want();
		assertThat(this.feed.step()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1).toNanos());
		pass(Duration.ofSeconds(1));
		assertThat(has(A)).isTrue();
		assertThat(this.source.loads()).isEqualTo(3);
	}

	@Test
	void wantWhenLoadsTakeLongRests() {
		this.source.does((sink) -> {
			this.clock.advance(Duration.ofMillis(500));
			sink.add(A);
		});
		this.feed.step();
		this.feed.want();
		assertThat(this.feed.step()).isEqualTo(Duration.ofSeconds(5).toNanos());
	}

	@Test
	void wantWhenSourceIsAwayIsNoReasonToAskSooner() {
		this.source.does((sink) -> {
			throw new IllegalStateException("gone");
		});
		this.feed.step();
		pass(Duration.ofMinutes(5));
		int loads = this.source.loads();
		for (int i = 0; i < 100; i++) {
			this.feed.want();
			pass(Duration.ofMillis(100));
		}
		assertThat(this.source.loads() - loads).isLessThanOrEqualTo(1);
	}

	@Test
	void tellWhenRegistryHasChangedReadsItAtOnceAndOnce() {
		this.feed.step();
		this.source.has(B);
		this.feed.tell();
		this.feed.tell();
		assertThat(this.feed.step()).isZero();
		assertThat(has(B)).isTrue();
		assertThat(this.feed.step()).isPositive();
		assertThat(this.source.loads()).isEqualTo(2);
	}

	private static String[] many(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "https://t" + i + ".example").toArray(String[]::new);
	}

}
