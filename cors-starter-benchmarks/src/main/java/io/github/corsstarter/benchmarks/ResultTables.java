package io.github.corsstarter.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * Results as Markdown, a table for each benchmark: the nanoseconds of processor time and
 * the bytes of an operation.
 */
final class ResultTables {

	private static final String PEER = "peer";

	private final Map<String, Table> tables = new LinkedHashMap<>();

	ResultTables(Collection<RunResult> results) {
		for (RunResult result : results) {
			BenchmarkParams parameters = result.getParams();
			String name = parameters.getBenchmark().replaceFirst("\\.[^.]*$", "").replaceFirst(".*\\.", "");
			String column = parameters.getParamsKeys().contains(PEER) ? parameters.getParam(PEER) : "decision";
			this.tables.computeIfAbsent(name, (key) -> new Table()).add(row(parameters), column, cell(result));
		}
	}

	private static String row(BenchmarkParams parameters) {
		Set<String> values = new TreeSet<>();
		for (String key : parameters.getParamsKeys()) {
			if (!key.equals(PEER)) {
				values.add(parameters.getParam(key));
			}
		}
		return String.join(", ", values);
	}

	private static String cell(RunResult result) {
		return String.format(Locale.ROOT, "%,.0f / %,.0f", score(result, CpuTimeProfiler.LABEL),
				score(result, "gc.alloc.rate.norm"));
	}

	/** The median of the forks: what one compiler makes of a method, another may not. */
	private static double score(RunResult result, String label) {
		double[] forks = result.getBenchmarkResults()
			.stream()
			.mapToDouble((fork) -> score(fork, label))
			.sorted()
			.toArray();
		return (forks.length > 0) ? forks[forks.length / 2] : Double.NaN;
	}

	private static double score(BenchmarkResult fork, String label) {
		return fork.getSecondaryResults()
			.values()
			.stream()
			.filter((secondary) -> secondary.getLabel().endsWith(label))
			.mapToDouble((secondary) -> secondary.getScore())
			.findFirst()
			.orElse(Double.NaN);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		this.tables.forEach((name, table) -> table.appendTo(text.append("\n### ").append(name).append("\n\n")));
		return text.toString();
	}

	/**
	 * The results of one benchmark, by row and column.
	 */
	private static final class Table {

		private final Set<String> columns = new TreeSet<>();

		private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

		void add(String row, String column, String cell) {
			this.columns.add(column);
			this.rows.computeIfAbsent(row, (key) -> new LinkedHashMap<>()).put(column, cell);
		}

		void appendTo(StringBuilder text) {
			text.append("| ns / bytes | ").append(String.join(" | ", this.columns)).append(" |\n|---");
			text.append("|---:".repeat(this.columns.size())).append("|\n");
			this.rows.forEach((row, cells) -> {
				text.append("| ").append(row);
				this.columns.forEach((column) -> text.append(" | ").append(cells.getOrDefault(column, "")));
				text.append(" |\n");
			});
		}

	}

}
