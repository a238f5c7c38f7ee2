package io.github.corsstarter.benchmarks;

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

import io.github.corsstarter.CorsPolicy;

/**
 * Validation, self-attack and compilation of long lists, once in a fresh JVM, as when an
 * application starts.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class CompileBenchmark {

	@Param({ "1000000 origins", "100000 patterns" })
	private String list = "";

	private List<String> origins = List.of();

	/**
	 * Writes the list.
	 */
	@Setup
	public void setUp() {
		int count = Integer.parseInt(this.list.split(" ")[0]);
		this.origins = this.list.endsWith("patterns") ? Allowlists.patterns(count) : Allowlists.origins(count);
	}

	/**
	 * Compiles it.
	 * @return the policy
	 */
	@Benchmark
	public CorsPolicy compile() {
		return StarterPolicies.policy(this.origins);
	}

}
