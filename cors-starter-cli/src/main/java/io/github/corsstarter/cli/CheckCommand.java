package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.contract.InvalidContractException;
import io.github.corsstarter.test.HttpTransport;

/**
 * {@code check}: whether a running server passes a contract.
 */
@Command(name = "check", description = "Checks whether a running server passes a contract, as a browser sees it.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the contract passes", "1:the contract fails", "2:the command line is wrong",
				"3:the contract cannot be read", "4:the server cannot be reached",
				"5:the server does not answer in time", "6:the certificate of the server is not trusted",
				"70:a mistake of this program" })
final class CheckCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--url", required = true, paramLabel = "URL", converter = BaseUrl.class,
			description = "The server, or the edge in front of it, with its context path.")
	private String url;

	@Option(names = "--contract", required = true, paramLabel = "FILE",
			description = "The contract, often cors-contract.yml.")
	private Path file;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "The environment of the contract, if it has environments.")
	private @Nullable String environment;

	@Option(names = "--origin-server", paramLabel = "URL", converter = BaseUrl.class,
			description = "The server behind the edge: tells what the edge strips, adds, doubles and changes.")
	private @Nullable String originServer;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = ReportFormat.Reader.class,
			description = "How the outcome is written: text, json or junit; ${DEFAULT-VALUE} by default.")
	private ReportFormat format;

	@Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10", converter = Seconds.class,
			description = "How long to wait for an answer; ${DEFAULT-VALUE} by default.")
	private Duration timeout;

	@Option(names = "--send-all", description = "Send all requests; otherwise only GET and HEAD are sent, and for "
			+ "other methods no more than the preflight.")
	private boolean sendAll;

	@Option(names = "--insecure", description = "Accept any certificate, such as one that has signed itself.")
	private boolean insecure;

	@Override
	public Integer call() {
		List<CheckedCase> checked = cases().stream().map(this::check).toList();
		CheckReport report = new CheckReport(this.file.toString(), this.url, this.originServer, this.environment,
				checked);
		this.spec.commandLine().getOut().print(this.format.write(report));
		this.spec.commandLine().getOut().flush();
		return report.passes() ? ExitStatus.PASS : ExitStatus.FAIL;
	}

	private List<ContractCase> cases() {
		Contract contract = contract();
		try {
			return contract.cases(this.environment);
		}
		catch (IllegalArgumentException ex) {
			throw new CommandException(ExitStatus.USAGE, ex.getMessage() + " The option is --environment.");
		}
	}

	private Contract contract() {
		if (Files.isDirectory(this.file)) {
			throw new CommandException(ExitStatus.CONTRACT, "'" + this.file + "' is a folder, not a contract.");
		}
		try {
			return Contract.read(this.file);
		}
		catch (NoSuchFileException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "There is no file '" + this.file + "'.");
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + this.file + "' cannot be read: " + ex);
		}
		catch (InvalidContractException ex) {
			throw new CommandException(ex);
		}
	}

	private CheckedCase check(ContractCase contractCase) {
		return new CheckedCase(run(contractCase, this.url),
				(this.originServer != null) ? run(contractCase, this.originServer) : null);
	}

	private ContractResult run(ContractCase contractCase, String target) {
		HttpTransport transport = this.insecure
				? HttpTransport.to(target, this.timeout, AnyCertificate.client(this.timeout))
				: HttpTransport.to(target, this.timeout);
		ContractRunner runner = this.sendAll ? ContractRunner.sending(transport) : ContractRunner.asking(transport);
		try {
			return runner.run(contractCase);
		}
		catch (UncheckedIOException ex) {
			throw CommandException.of(Objects.requireNonNull(ex.getCause()), target);
		}
	}

}
