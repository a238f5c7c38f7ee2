package io.github.corsstarter.client;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReportGate}.
 */
class ReportGateTests {

	private static final long SECOND = 1_000_000_000L;

	@ParameterizedTest
	@ValueSource(longs = { 0, -5, Long.MAX_VALUE - SECOND, Long.MIN_VALUE })
	void whenManyComeThenFewPassAtWhateverTimeTheClockShows(long start) {
		ReportGate gate = new ReportGate(start);
		assertThat(passed(gate, start, 1000)).isBetween(50, 51);
		assertThat(passed(gate, start + SECOND / 10, 1000)).isEqualTo(5);
		assertThat(passed(gate, start + 3600 * SECOND, 1000)).isBetween(50, 51);
		long later = start + 3600 * SECOND;
		long all = LongStream.rangeClosed(1, 1000).filter((i) -> gate.pass(later + i * SECOND / 100)).count();
		assertThat(all).isBetween(499L, 501L);
	}

	private static int passed(ReportGate gate, long time, int count) {
		return (int) IntStream.range(0, count).filter((i) -> gate.pass(time)).count();
	}

}
