package io.github.corsstarter.benchmarks.tenant;

import java.util.List;
import java.util.Locale;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jol.info.GraphLayout;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.CpuTimeProfiler;
import io.github.corsstarter.origin.ExactOrigins;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;

/**
 * What tenants cost: a request, a refresh and memory, for one, ten thousand and a million
 * of them, beside a callback that asks a database with each request. Prints medians in
 * Markdown, and how many times as long as the starter the others take.
 *
 * @since 0.1.0
 */
public final class TenantComparison {

	private TenantComparison() {
	}

	/**
	 * Compares.
	 * @param arguments what JMH understands, such as {@code -f 3}
	 * @throws Exception if a benchmark fails
	 */
	public static void main(String[] arguments) throws Exception {
		OptionsBuilder options = new OptionsBuilder();
		options.parent(new CommandLineOptions(arguments)).shouldFailOnError(true);
		options.addProfiler(GCProfiler.class).addProfiler(CpuTimeProfiler.class);
		options.include("TenantLookupBenchmark").include("TenantRefreshBenchmark");
		System.out.print(new TenantTables(new Runner(options.build()).run()));
		System.out.println("\n| bytes | 1 | 10,000 | 1,000,000 |\n|---|---:|---:|---:|");
		List<GraphLayout[]> layouts = List.of(layouts(1), layouts(10_000), layouts(1_000_000));
		System.out.println("| active" + cells(layouts, 1));
		System.out.println("| and while as many are read" + cells(layouts, 2));
	}

	/** What requests look up, and what is there while that is made. */
	private static GraphLayout[] layouts(int count) {
		ExactOriginsBuilder reading = new ExactOriginsBuilder();
		Allowlists.origins(count).forEach((origin) -> reading.add(OriginPattern.parse(origin)));
		ExactOrigins active = reading.build();
		return new GraphLayout[] { GraphLayout.parseInstance(active), GraphLayout.parseInstance(reading) };
	}

	private static String cells(List<GraphLayout[]> layouts, int parts) {
		StringBuilder cells = new StringBuilder();
		for (GraphLayout[] layout : layouts) {
			long bytes = layout[0].totalSize() + ((parts > 1) ? layout[1].totalSize() : 0);
			cells.append(String.format(Locale.ROOT, " | %,d", bytes));
		}
		return cells.append(" |").toString();
	}

}
