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
 * One to 100,000 allowed patterns, of which the last one or none admits the page.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ManyPatternsBenchmark {

	@Param({ "STARTER", "SPRING", "JETTY" })
	private ServletPeer peer = ServletPeer.STARTER;

	@Param({ "1", "100", "10000", "100000" })
	private int count;

	@Param({ Allowlists.APP, "https://app.example.org" })
	private String origin = Allowlists.APP;

	private FilterRun run = FilterRun.NONE;

	/**
	 * Makes the filter and the request.
	 */
	@Setup
	public void setUp() {
		this.run = new FilterRun(this.peer.create(Allowlists.patterns(this.count), List.of("/**")), "GET", "/v1/orders",
				Scenario.ACTUAL.headers(this.origin));
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
