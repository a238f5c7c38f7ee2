package io.github.corsstarter.benchmarks.tenant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

import io.github.corsstarter.benchmarks.CpuTimeProfiler;

/**
 * Results as Markdown, a column for each number of tenants: the processor time of Java's
 * threads, the least of all iterations; the time from begin to end, the median of them;
 * and the bytes of an operation. The first two also as multiples of those of the first
 * row.
 */
final class TenantTables {

	private static final List<String> COUNTS = List.of("1", "10000", "1000000");

	/** By table, row and number of tenants. */
	private final Map<String, Map<String, Map<String, RunResult>>> tables = new LinkedHashMap<>();

	TenantTables(Collection<RunResult> results) {
		for (RunResult result : results) {
			BenchmarkParams parameters = result.getParams();
			String table = parameters.getBenchmark().replaceFirst("\\.[^.]*$", "").replaceFirst(".*\\.", "");
			this.tables.computeIfAbsent(table, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(row(parameters), (key) -> new LinkedHashMap<>())
				.put(parameters.getParam("count"), result);
		}
	}

	private static String row(BenchmarkParams parameters) {
		StringBuilder row = new StringBuilder(parameters.getParam("peer"));
		for (String key : new TreeSet<>(parameters.getParamsKeys())) {
			if (!key.equals("peer") && !key.equals("count")) {
				row.append(", ").append(parameters.getParam(key));
			}
		}
		return row.toString();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		this.tables.forEach((name, rows) -> {
			text.append("\n### ").append(name).append("\n\n| processor ns / ns / bytes (times the first row) | ");
			text.append(String.join(" | ", COUNTS)).append(" |\n|---|---:|---:|---:|\n");
			Map<String, RunResult> first = rows.values().iterator().next();
			rows.forEach((row, results) -> {
				text.append("| ").append(row);
				COUNTS.forEach((count) -> text.append(" | ").append(cell(results.get(count), first.get(count))));
				text.append(" |\n");
			});
		});
		return text.toString();
	}

	private static String cell(RunResult result, RunResult first) {
		double processor = score(result, CpuTimeProfiler.LABEL);
		return String.format(Locale.ROOT, "%,.0f / %,.0f / %,.0f (%.1f / %.1f)", processor, median(result),
				score(result, "gc.alloc.rate.norm"), processor / score(first, CpuTimeProfiler.LABEL),
				median(result) / median(first));
	}

	private static double median(RunResult result) {
		return result.getPrimaryResult().getStatistics().getPercentile(50);
	}

	private static double score(RunResult result, String label) {
		return result.getSecondaryResults()
			.values()
			.stream()
			.filter((secondary) -> secondary.getLabel().endsWith(label))
			.mapToDouble((secondary) -> secondary.getScore())
			.findFirst()
			.orElse(Double.NaN);
	}

}
