package io.github.corsstarter.cli;

import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.cli.argument.ConnectionOptions;
import io.github.corsstarter.cli.argument.HeaderLine;
import io.github.corsstarter.cli.argument.ListenAddress;
import io.github.corsstarter.cli.check.Check;
import io.github.corsstarter.cli.check.CheckListener;
import io.github.corsstarter.cli.check.CheckReport;
import io.github.corsstarter.cli.check.CheckTarget;
import io.github.corsstarter.cli.check.CheckTransport;
import io.github.corsstarter.cli.check.PrometheusReport;
import io.github.corsstarter.cli.check.ReportFormat;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.cli.history.History;
import io.github.corsstarter.cli.history.HistoryException;
import io.github.corsstarter.cli.hop.Hop;
import io.github.corsstarter.cli.text.ProgressLine;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.test.HttpTransport;

/**
 * {@code check}: whether a running server passes a contract, and which hop in front of it
 * makes it fail.
 */
@Command(name = "check",
		description = "Checks whether a running server passes a contract, as a browser sees it, and which hop in "
				+ "front of it makes it fail.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the contract passes", "1:the contract fails", "2:the command line is wrong",
				"3:the contract cannot be read", "4:a hop cannot be reached", "5:a hop does not answer in time",
				"6:the certificate of a hop is not trusted", "9:the history cannot be kept",
				"11:the address cannot be listened on", "70:a mistake of this program" },
		footerHeading = "Example:%n",
		footer = "  " + Main.NAME + " check --contract cors-contract.yml --environment prod "
				+ "--hop edge=https://api.example.com --hop service=http://10.0.0.7:8080")
final class CheckCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(exclusive = true, multiplicity = "1")
	private CheckTarget target = new CheckTarget();

	@Option(names = "--contract", required = true, paramLabel = "FILE",
			description = "The contract, often cors-contract.yml.")
	private Path file;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "The environment of the contract, if it has environments.")
	private @Nullable String environment;

	@Option(names = "--header", paramLabel = "HEADER", converter = HeaderLine.Reader.class,
			description = "A header for each request but preflights, such as 'Authorization: Bearer ...'. It follows "
					+ "no redirect to another origin.")
	private List<HeaderLine> headers = new ArrayList<>();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = ReportFormat.Reader.class,
			description = "How the outcome is written: text, json, junit or prometheus; ${DEFAULT-VALUE} by default.")
	private ReportFormat format;

	@Option(names = "--history", paramLabel = "DIR",
			description = "A folder that keeps the runs: the report says since when something is as it is.")
	private @Nullable Path history;

	@Option(names = "--listen", paramLabel = "[HOST:]PORT", converter = ListenAddress.class,
			description = "Do not check now, but whenever GET /probe?target=NAME-OF-A-HOP comes, and answer for "
					+ "Prometheus. Without a host only this machine can ask.")
	private @Nullable InetSocketAddress address;

	@Mixin
	private ConnectionOptions connection = new ConnectionOptions();

	@Option(names = "--send-all", description = "Send all requests; otherwise only GET and HEAD are sent, and for "
			+ "other methods no more than the preflight.")
	private boolean sendAll;

	@Override
	public Integer call() {
		String ambiguous = this.target.ambiguous();
		if (ambiguous != null) {
			throw new ParameterException(this.spec.commandLine(), "Two hops have the name '" + ambiguous + "'");
		}
		// one for all probes: each has a thread of its own
		HttpClient client = this.connection.client();
		Check check = new Check(this.file, this.environment, (hop, deadline) -> transport(client, hop, deadline),
				this.sendAll ? ContractRunner::sending : ContractRunner::asking, history());
		return (this.address != null) ? listen(check, this.address) : print(check);
	}

	private int listen(Check check, InetSocketAddress address) {
		// what is wrong with the contract is said now, not to Prometheus
		check.cases();
		return new CheckListener(check, this.target.hops(), this.environment, this.spec.commandLine()).listen(address);
	}

	private int print(Check check) {
		long start = System.nanoTime();
		List<String> problems = new ArrayList<>();
		try {
			CheckReport report = check.keep(run(check), problems::add);
			print(this.format.write(report));
			problems.forEach(this.spec.commandLine().getErr()::println);
			int passed = problems.isEmpty() ? ExitStatus.PASS : ExitStatus.HISTORY;
			return report.report().passes() ? passed : ExitStatus.FAIL;
		}
		catch (CommandException ex) {
			if (this.format == ReportFormat.PROMETHEUS && ex.isAboutServer()) {
				print(PrometheusReport.unreachable(this.environment, Duration.ofNanos(System.nanoTime() - start)));
			}
			throw ex;
		}
	}

	private CheckReport run(Check check) {
		try (ProgressLine progress = ProgressLine.of(this.spec.commandLine().getErr(), "steps")) {
			return check.run(this.target.hops(), Long.MAX_VALUE, progress::step);
		}
	}

	private void print(String text) {
		this.spec.commandLine().getOut().print(text);
		this.spec.commandLine().getOut().flush();
	}

	private @Nullable History history() {
		if (this.history == null) {
			return null;
		}
		try {
			return History.open(this.history,
					(warning) -> this.spec.commandLine().getErr().println(ClientText.visible(warning)));
		}
		catch (HistoryException ex) {
			throw new CommandException(ExitStatus.HISTORY, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Who scrapes waits no longer than until the deadline, even for a hop that is silent.
	 */
	private Transport transport(HttpClient client, Hop hop, long deadline) {
		Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
		Duration most = this.connection.timeout();
		HttpTransport transport = HttpTransport.to(hop.url(), (left.compareTo(most) < 0) ? left : most, client);
		return new CheckTransport(transport, this.headers, deadline);
	}

}
