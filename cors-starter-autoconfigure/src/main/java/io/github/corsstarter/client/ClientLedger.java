package io.github.corsstarter.client;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.observation.LatestByClient;

/**
 * What was reported: counts, and the latest blocks that differ, up to a fixed number.
 * Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class ClientLedger {

	private final Map<CallOutcome, LongAdder> calls = adders(CallOutcome.class, CallOutcome.values());

	private final Map<ReportOutcome, LongAdder> reports = adders(ReportOutcome.class, ReportOutcome.values());

	private final int capacity;

	private final LatestByClient<RecordedBlock> blocks;

	private final Clock clock;

	/**
	 * Creates an empty ledger.
	 * @param capacity how many different blocks are kept
	 * @param clock tells the time of reports
	 */
	public ClientLedger(int capacity, Clock clock) {
		this.capacity = capacity;
		this.blocks = new LatestByClient<>(capacity);
		this.clock = clock;
	}

	private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> type, E[] constants) {
		Map<E, LongAdder> adders = new EnumMap<>(type);
		Stream.of(constants).forEach((constant) -> adders.put(constant, new LongAdder()));
		return adders;
	}

	void count(ReportOutcome outcome) {
		add(this.reports, outcome, 1);
	}

	void count(CallOutcome outcome, int count) {
		add(this.calls, outcome, count);
	}

	private static <E> void add(Map<E, LongAdder> adders, E key, int count) {
		LongAdder adder = adders.get(key);
		if (adder != null) {
			adder.add(count);
		}
	}

	void keep(RequestClient client, String origin, JudgedBlock judged, String policyVersion, int count) {
		if (this.capacity != 0) {
			Instant now = this.clock.instant();
			RecordedBlock block = new RecordedBlock(origin, judged, policyVersion, now, now, count);
			this.blocks.add(client, block.key(), block, RecordedBlock::and);
		}
	}

	/**
	 * How many calls were reported.
	 * @return the numbers by outcome
	 */
	public Map<CallOutcome, Long> calls() {
		return sums(CallOutcome.class, this.calls);
	}

	/**
	 * How many reports came.
	 * @return the numbers by outcome
	 */
	public Map<ReportOutcome, Long> reports() {
		return sums(ReportOutcome.class, this.reports);
	}

	private static <E extends Enum<E>> Map<E, Long> sums(Class<E> type, Map<E, LongAdder> adders) {
		Map<E, Long> sums = new EnumMap<>(type);
		adders.forEach((constant, adder) -> sums.put(constant, adder.sum()));
		return sums;
	}

	/**
	 * The latest blocks.
	 * @return the blocks, the latest first; equal ones are one entry
	 */
	public List<RecordedBlock> blocks() {
		return this.blocks.latestFirst(RecordedBlock::lastSeen);
	}

}
