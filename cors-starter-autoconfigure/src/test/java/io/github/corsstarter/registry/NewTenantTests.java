package io.github.corsstarter.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.registry.reader.FileOriginSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a new tenant waits: from its first denied request until it is allowed, by a
 * clock that nothing but the test moves.
 */
class NewTenantTests {

	private static final String OLD = "https://old.example";

	private static final String NEW = "https://new.example";

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final TestClock clock = new TestClock();

	private final EarlyGate gate = new EarlyGate(this.clock.nanoTime());

	private SourceFeed feed(OriginSource source) {
		OriginSourceDefinition definition = TestConfiguration
			.yaml("cors: {allowed-origin-sources: tenants, origin-sources: {tenants: {file: /x}}}")
			.load()
			.originSources()
			.active()
			.get(0);
		SourceFeed feed = new SourceFeed(definition, source, this.gate, (any, before, after) -> {
		}, this.clock, this.clock::nanoTime);
		feed.step();
		return feed;
	}

	/** As its thread does: it steps, and waits for as long as it is told. */
	private void pass(SourceFeed feed, Duration time) {
		long end = this.clock.nanoTime() + time.toNanos();
		for (long rest = time.toNanos(); rest > 0; rest = end - this.clock.nanoTime()) {
			this.clock.advance(Duration.ofNanos(Math.min(feed.step(), rest)));
		}
		feed.step();
	}

	private static boolean allows(SourceFeed feed) {
		return feed.origins().current().contains(NEW);
	}

	/** The tenant's page tries again every millisecond, as do strangers. */
	private Duration untilAllowed(SourceFeed... feeds) {
		long start = this.clock.nanoTime();
		while (!List.of(feeds).stream().allMatch(NewTenantTests::allows)) {
			this.clock.advance(Duration.ofMillis(1));
			for (SourceFeed feed : feeds) {
				feed.want();
				feed.step();
			}
			assertThat(this.clock.nanoTime() - start).isLessThan(Duration.ofSeconds(60).toNanos());
		}
		return Duration.ofNanos(this.clock.nanoTime() - start);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 500, 999, 1000, 1001, 15_000, 29_000, 29_999, 30_000, 30_001 })
	void wantWhenTenantIsInTheFileAllowsItWithinASecond(long sinceLastLoad, @TempDir Path folder) throws IOException {
		Path file = folder.resolve("tenants.txt");
		Files.writeString(file, OLD + "\n");
		SourceFeed feed = feed(new FileOriginSource(file.toString()));
		// a stranger has just used the early refresh
		feed.want();
		feed.step();
		pass(feed, Duration.ofMillis(sinceLastLoad));
		Path next = Files.writeString(folder.resolve("next"), OLD + "\n" + NEW + "\n");
		Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
		assertThat(untilAllowed(feed)).isLessThanOrEqualTo(SECOND);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1000", "1, 1000", "50, 1000", "100, 1100", "1000, 11000" })
	void wantWhenCheckTakesTimeRestsForTenTimesThat(long check, long most) {
		FakeSource source = new FakeSource().has(OLD);
		SourceFeed feed = feed((previousTag, sink) -> {
			this.clock.advance(Duration.ofMillis(check));
			return source.load(previousTag, sink);
		});
		feed.want();
		pass(feed, Duration.ofMillis(1));
		source.has(OLD, NEW);
		assertThat(untilAllowed(feed)).isLessThanOrEqualTo(Duration.ofMillis(most + 2 * check));
	}

	@Test
	void wantWhenStrangersAskAllTheTimeReadsOnceASecond() {
		FakeSource source = new FakeSource().has(OLD);
		SourceFeed feed = feed(source);
		int loads = source.loads();
		for (int millis = 0; millis < 60_000; millis++) {
			this.clock.advance(Duration.ofMillis(1));
			feed.want();
			feed.step();
		}
		assertThat(source.loads() - loads).isBetween(59, 62);
	}

	@Test
	void wantWhenThereAreSeveralSourcesReadsThemInTurns() {
		FakeSource[] sources = { new FakeSource().has(OLD), new FakeSource().has(OLD), new FakeSource().has(OLD) };
		SourceFeed[] feeds = { feed(sources[0]), feed(sources[1]), feed(sources[2]) };
		for (int round = 0; round < 20; round++) {
			for (FakeSource source : sources) {
				source.has(OLD, NEW);
			}
			assertThat(untilAllowed(feeds)).isLessThanOrEqualTo(Duration.ofMillis(3000));
			for (FakeSource source : sources) {
				source.has(OLD, OLD + round);
			}
			for (int millis = 0; millis < 3100; millis++) {
				this.clock.advance(Duration.ofMillis(1));
				for (SourceFeed feed : feeds) {
					feed.want();
					feed.step();
				}
			}
			assertThat(feeds).noneMatch(NewTenantTests::allows);
		}
	}

}
