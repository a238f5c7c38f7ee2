package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.Map;
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

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;

/**
 * The decision alone.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class EngineBenchmark {

	@Param
	private Scenario scenario = Scenario.ACTUAL;

	private CorsPolicy policy = StarterPolicies.policy(List.of(Allowlists.APP));

	private CorsRequest request = new Request(this.scenario.method(), this.scenario.headers());

	/**
	 * Makes the policy and the request.
	 */
	@Setup
	public void setUp() {
		this.policy = StarterPolicies.policy(List.of(Allowlists.APP));
		this.request = new Request(this.scenario.method(), this.scenario.headers());
	}

	/**
	 * Decides.
	 * @return the decision
	 */
	@Benchmark
	public CorsDecision decide() {
		return CorsEngine.decide(this.policy, this.request);
	}

	/**
	 * A request to {@code https://api.example.com}.
	 *
	 * @param method the method
	 * @param headers the headers
	 */
	private record Request(String method, Map<String, String> headers) implements CorsRequest {

		@Override
		public @Nullable String header(String name) {
			return this.headers.get(name);
		}

		@Override
		public String scheme() {
			return "https";
		}

		@Override
		public String host() {
			return "api.example.com";
		}

		@Override
		public int port() {
			return 443;
		}

		@Override
		public String path() {
			return "/v1/orders";
		}

	}

}
