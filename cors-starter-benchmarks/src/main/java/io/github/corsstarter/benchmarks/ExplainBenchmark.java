package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
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

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMisses;

/**
 * The search for the entry that was probably meant, among a million.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ExplainBenchmark {

	@Param({ "1", "1000000" })
	private int count;

	@Param({ "https://ap.example.com", "https://nowhere.example.org", "http://app.example.com:3000" })
	private String origin = Allowlists.APP;

	private CorsPolicy policy = StarterPolicies.policy(List.of(Allowlists.APP));

	/**
	 * Compiles the policy.
	 */
	@Setup
	public void setUp() {
		this.policy = StarterPolicies.policy(Allowlists.origins(this.count));
	}

	/**
	 * Searches.
	 * @return the nearest entry
	 */
	@Benchmark
	public @Nullable NearMiss find() {
		return NearMisses.find(this.policy, this.origin);
	}

}
