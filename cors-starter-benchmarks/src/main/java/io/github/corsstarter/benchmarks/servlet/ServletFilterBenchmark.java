package io.github.corsstarter.benchmarks.servlet;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;

/**
 * One allowed origin: each request through each filter.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class ServletFilterBenchmark {

	@Param
	private ServletPeer peer = ServletPeer.NO_OP;

	@Param
	private Scenario scenario = Scenario.ACTUAL;

	private FilterRun run = FilterRun.NONE;

	/**
	 * Makes the filter and the request.
	 */
	@Setup
	public void setUp() {
		this.run = new FilterRun(this.peer.create(List.of(Allowlists.APP), List.of("/**")), this.scenario.method(),
				"/v1/orders", this.scenario.headers());
	}

	/**
	 * Sends the request.
	 * @return the response
	 * @throws Exception if the filter fails
	 */
	@Benchmark
	public Object filter() throws Exception {
		return this.run.once();
	}

}
