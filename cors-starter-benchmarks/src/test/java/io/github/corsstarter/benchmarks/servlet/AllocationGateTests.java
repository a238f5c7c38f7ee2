package io.github.corsstarter.benchmarks.servlet;

import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gate on what a request allocates. Unlike times, bytes are the same on each machine,
 * so a rise is a change of this project and has to be meant. The tests run without escape
 * analysis, which does not always succeed, and the bounds are what they measured then:
 * the wrappers of request and response, and 24 bytes for each header of which all lines
 * are read. What is observed has four attributes besides, and the table that Micrometer
 * keeps them in. Failures are recorded with what the client sent, cut; their bounds leave
 * some room.
 */
class AllocationGateTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int ROUNDS = 40;

	private static final int REQUESTS = 5_000;

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTUAL, 96
			PREFLIGHT, 112
			PREFLIGHT_DENIED, 88
			NO_ORIGIN, 72
			HOSTILE_HEADERS, 112
			HOSTILE_COMMAS, 112
			HOSTILE_NAMES, 112
			HOSTILE_ORIGIN, 88
			HOSTILE_LABELS, 88
			""")
	void filterWhenNobodyListensAllocatesNoMoreThan(Scenario scenario, int bytes) throws Exception {
		assertThat(leastBytes(ServletPeer.STARTER, scenario)).isLessThanOrEqualTo(bytes);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTUAL, 448
			PREFLIGHT, 528
			PREFLIGHT_DENIED, 2240
			NO_ORIGIN, 160
			HOSTILE_HEADERS, 1776
			HOSTILE_COMMAS, 1776
			HOSTILE_NAMES, 9088
			HOSTILE_ORIGIN, 3632
			HOSTILE_LABELS, 3632
			""")
	void filterWhenObservedAllocatesNoMoreThan(Scenario scenario, int bytes) throws Exception {
		long observation = leastBytes(ServletPeer.NO_OP_OBSERVED, scenario);
		assertThat(leastBytes(ServletPeer.STARTER_OBSERVED, scenario) - observation).isLessThanOrEqualTo(bytes);
	}

	/** The least of many rounds, since the compiler takes its time. */
	private static long leastBytes(ServletPeer peer, Scenario scenario) throws Exception {
		FilterRun run = new FilterRun(peer.create(List.of(Allowlists.APP), List.of("/**")), scenario.method(),
				"/v1/orders", scenario.headers());
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int request = 0; request < REQUESTS; request++) {
				run.once();
			}
			least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / REQUESTS);
		}
		return least;
	}

}
