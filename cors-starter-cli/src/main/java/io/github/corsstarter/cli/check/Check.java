package io.github.corsstarter.cli.check;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.history.History;
import io.github.corsstarter.cli.history.HistoryException;
import io.github.corsstarter.cli.hop.CheckProgress;
import io.github.corsstarter.cli.hop.Hop;
import io.github.corsstarter.cli.hop.HopCheck;
import io.github.corsstarter.cli.hop.HopReport;
import io.github.corsstarter.cli.hop.HopUnreachableException;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.explain.ClientText;

/**
 * A check as the command line asks for it, to be run once or again and again.
 *
 * @param file the contract
 * @param environment the environment of the contract, or {@code null}
 * @param transports how requests reach a hop
 * @param runners what runs a case
 * @param history where runs are kept, or {@code null}
 * @since 0.1.0
 */
public record Check(Path file, @Nullable String environment, TransportFactory transports,
		Function<Transport, ContractRunner> runners, @Nullable History history) {

	/**
	 * The cases of the contract.
	 * @return the cases
	 */
	public List<ContractCase> cases() {
		return ContractFile.cases(this.file, this.environment);
	}

	/**
	 * Runs the check.
	 * @param hops the hops, outermost first
	 * @param limit how long it may take, in nanoseconds
	 * @param progress told how far it has come
	 * @return the outcome
	 */
	public CheckReport run(List<Hop> hops, long limit, CheckProgress progress) {
		List<ContractCase> cases = cases();
		long start = System.nanoTime();
		long deadline = start + Math.min(limit, Long.MAX_VALUE / 2);
		HopCheck check = new HopCheck(hops, (hop) -> this.transports.create(hop, deadline), this.runners);
		try {
			HopReport report = check.run(cases, progress);
			return new CheckReport(CheckReport.subject(this.file.toString(), this.environment, hops), report,
					Duration.ofNanos(System.nanoTime() - start), null);
		}
		catch (HopUnreachableException ex) {
			throw CommandException.of(ex.reason(), ex.hop().url());
		}
	}

	/**
	 * Keeps a report, and says since when things are as they are.
	 * @param report the report
	 * @param problems told why it cannot be kept, which is no reason to lose it
	 * @return the report, which knows the earlier runs if any are kept
	 */
	public CheckReport keep(CheckReport report, Consumer<String> problems) {
		if (this.history == null) {
			return report;
		}
		try {
			Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
			return report.after(this.history.add(report.run(now.toString())));
		}
		catch (HistoryException ex) {
			problems.accept(ClientText.visible(String.valueOf(ex.getMessage())));
			return report;
		}
	}

	/**
	 * Makes transports.
	 */
	public interface TransportFactory {

		/**
		 * A transport to a hop.
		 * @param hop the hop
		 * @param deadline when to give up, as {@link System#nanoTime()} tells the time
		 * @return the transport
		 */
		Transport create(Hop hop, long deadline);

	}

}
