package io.github.corsstarter.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation on all threads of Java, so without the collection of
 * garbage: the least of the iterations of a fork. A busy machine, which makes each
 * operation take longer, hardly changes it.
 *
 * @since 0.1.0
 */
public final class CpuTimeProfiler implements InternalProfiler {

	/** What its results end with. */
	public static final String LABEL = "cpu.time";

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private long before;

	@Override
	public String getDescription() {
		return "Processor time of an operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.before = cpuTime();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double time = cpuTime() - this.before;
		return List
			.of(new ScalarResult(LABEL, time / result.getMetadata().getAllOps(), "ns/op", AggregationPolicy.MIN));
	}

	private long cpuTime() {
		return LongStream.of(this.threads.getAllThreadIds())
			.map(this.threads::getThreadCpuTime)
			.filter((time) -> time != -1)
			.sum();
	}

}
