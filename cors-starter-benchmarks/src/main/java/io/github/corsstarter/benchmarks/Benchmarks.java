package io.github.corsstarter.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and prints the tables of {@code docs/performance.md}.
 *
 * @since 0.1.0
 */
public final class Benchmarks {

	private Benchmarks() {
	}

	/**
	 * Runs benchmarks.
	 * @param arguments what JMH understands: which ones, how often, how long
	 * @throws Exception if one of them fails
	 */
	public static void main(String[] arguments) throws Exception {
		Options options = new OptionsBuilder().parent(new CommandLineOptions(arguments))
			.addProfiler(GCProfiler.class)
			.addProfiler(CpuTimeProfiler.class)
			.shouldFailOnError(true)
			.build();
		System.out.print(new ResultTables(new Runner(options).run()));
	}

}
