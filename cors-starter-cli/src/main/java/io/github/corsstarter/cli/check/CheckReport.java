package io.github.corsstarter.cli.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.history.Run;
import io.github.corsstarter.cli.history.Since;
import io.github.corsstarter.cli.hop.CheckedCase;
import io.github.corsstarter.cli.hop.Hop;
import io.github.corsstarter.cli.hop.HopFault;
import io.github.corsstarter.cli.hop.HopReport;
import io.github.corsstarter.cli.hop.HopSighting;

/**
 * The outcome of a check.
 *
 * @param subject what was checked
 * @param report what was found
 * @param duration how long it took
 * @param earlier the runs before this one, oldest first, or {@code null} if none are kept
 * @since 0.1.0
 */
public record CheckReport(Run.Subject subject, HopReport report, Duration duration, @Nullable List<Run> earlier) {

	/** Since when the verdict is what it is. */
	@Nullable Since since() {
		return (this.earlier != null) ? Since.of(this.earlier, (run) -> run.suite().equals(this.report.verdict()))
				: null;
	}

	/** Since when a hop does what it does. */
	@Nullable Since since(HopFault fault) {
		return (this.earlier != null) ? Since.of(this.earlier, (run) -> run.faults().contains(fault.key())) : null;
	}

	/** Since when a case fails. */
	@Nullable Since since(CheckedCase checked) {
		String name = checked.edge().contractCase().toString();
		return (this.earlier != null) ? Since.of(this.earlier, (run) -> run.failing().containsKey(name)) : null;
	}

	/** The name of the hop that makes a case fail, or {@code null}. */
	@Nullable String breaksAt(CheckedCase checked) {
		Integer index = checked.breaksAt();
		return (index != null) ? this.report.hops().get(index).name() : null;
	}

	CheckReport after(List<Run> earlier) {
		return new CheckReport(this.subject, this.report, this.duration, earlier);
	}

	/** This run as a history keeps it. */
	Run run(String time) {
		Map<String, String> failing = new TreeMap<>();
		this.report.cases()
			.stream()
			.filter((checked) -> !checked.passes())
			.forEach((checked) -> failing.put(checked.edge().contractCase().toString(), checked.edge().summary()));
		HopSighting edge = this.report.sightings().get(0);
		return new Run(time, this.subject, this.report.verdict(), this.report.cases().size(), failing,
				this.report.faults().stream().map(HopFault::key).distinct().toList(), edge.policyVersion(),
				edge.cache());
	}

	static Run.Subject subject(String contract, @Nullable String environment, List<Hop> hops) {
		Map<String, String> urls = new TreeMap<>();
		hops.forEach((hop) -> urls.put(hop.name(), hop.url()));
		return new Run.Subject(contract, environment, urls);
	}

}
