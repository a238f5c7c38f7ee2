package io.github.corsstarter.cli.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.hop.CheckedCase;
import io.github.corsstarter.cli.hop.HopFault;
import io.github.corsstarter.cli.hop.HopSighting;
import io.github.corsstarter.cli.text.TerminalText;
import io.github.corsstarter.contract.ContractClause;

/**
 * A report as metrics, in the text format of Prometheus.
 *
 * @since 0.1.0
 */
public final class PrometheusReport {

	private static final double NANOS = 1e9;

	private final StringBuilder text = new StringBuilder();

	private final @Nullable String environment;

	private PrometheusReport(@Nullable String environment) {
		this.environment = environment;
	}

	/**
	 * Writes a report.
	 * @param report the report
	 * @return the metrics
	 */
	public static String write(CheckReport report) {
		PrometheusReport metrics = new PrometheusReport(report.subject().environment());
		metrics.addPassed(report.report().passes());
		metrics.addCases(report);
		metrics.addFaults(report);
		metrics.addDuration(report.duration());
		metrics.addVersions(report);
		return metrics.text.toString();
	}

	/**
	 * What is known if a hop could not be asked.
	 * @param environment the environment of the contract, or {@code null}
	 * @param duration how long it took
	 * @return the metrics
	 */
	public static String unreachable(@Nullable String environment, Duration duration) {
		PrometheusReport metrics = new PrometheusReport(environment);
		metrics.addPassed(false);
		metrics.addDuration(duration);
		return metrics.text.toString();
	}

	private void addPassed(boolean passed) {
		head("cors_check_passed", "Whether pages get what the contract says.");
		sample("cors_check_passed", passed ? "1" : "0");
	}

	/** A clause stands for several cases, and passes if all of them do. */
	private void addCases(CheckReport report) {
		Map<String, Boolean> clauses = new LinkedHashMap<>();
		for (CheckedCase checked : report.report().cases()) {
			clauses.merge(name(checked.edge().contractCase().clause()), checked.passes(), Boolean::logicalAnd);
		}
		if (!clauses.isEmpty()) {
			head("cors_check_case_passed", "Whether all cases of a clause of the contract pass.");
			clauses.forEach((clause, passes) -> sample("cors_check_case_passed", passes ? "1" : "0", "clause", clause));
		}
	}

	private static String name(ContractClause clause) {
		String position = clause.position().toString();
		return Objects.requireNonNullElse(clause.name(), position.substring(position.lastIndexOf('/') + 1));
	}

	private void addFaults(CheckReport report) {
		Map<String, String[]> faults = new LinkedHashMap<>();
		for (HopFault fault : report.report().faults()) {
			faults.putIfAbsent(fault.key(), new String[] { "hop", fault.hop(), "header",
					Objects.requireNonNullElse(fault.header(), ""), "kind", fault.kind().id() });
		}
		if (!faults.isEmpty()) {
			head("cors_check_header_change", "What a hop does to CORS headers, or to the whole answer (no header).");
			faults.values().forEach((labels) -> sample("cors_check_header_change", "1", labels));
		}
	}

	private void addDuration(Duration duration) {
		head("cors_check_duration_seconds", "How long the check took.");
		sample("cors_check_duration_seconds", String.valueOf(duration.toNanos() / NANOS));
	}

	private void addVersions(CheckReport report) {
		boolean headed = false;
		for (HopSighting seen : report.report().sightings()) {
			if (seen.policyVersion() != null) {
				if (!headed) {
					head("cors_check_policy_info", "The version of the policies that answers name (Cors-Policy).");
					headed = true;
				}
				sample("cors_check_policy_info", "1", "hop", seen.hop(), "version", seen.policyVersion());
			}
		}
	}

	private void head(String name, String help) {
		this.text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name);
		this.text.append(" gauge\n");
	}

	private void sample(String name, String value, String... labels) {
		StringBuilder all = new StringBuilder();
		if (this.environment != null) {
			label(all, "environment", this.environment);
		}
		for (int i = 0; i < labels.length; i += 2) {
			label(all, labels[i], labels[i + 1]);
		}
		this.text.append(name).append(all.isEmpty() ? "" : "{" + all + "}").append(' ').append(value).append('\n');
	}

	private static void label(StringBuilder labels, String name, String value) {
		String escaped = TerminalText.of(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
		labels.append(labels.isEmpty() ? "" : ",").append(name).append("=\"").append(escaped).append('"');
	}

}
