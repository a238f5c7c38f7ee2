package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.contract.InvalidContractException;
import io.github.corsstarter.test.HttpTransport;

/**
 * {@code check}: whether a running server keeps a contract.
 *
 * @param url the server, or the edge in front of it
 * @param originServer the server behind the edge, or {@code null}
 * @param file the contract
 * @param environment the environment of the contract, or {@code null}
 * @param format how the outcome is written
 * @param timeout how long to wait for an answer
 * @param sendAll whether requests are sent that may change data
 * @param insecure whether any certificate is accepted
 */
record CheckCommand(String url, @Nullable String originServer, Path file, @Nullable String environment,
		ReportFormat format, Duration timeout, boolean sendAll, boolean insecure) {

	private static final List<String> OPTIONS = List.of("--url", "--contract", "--environment", "--origin-server",
			"--format", "--timeout");

	private static final List<String> SWITCHES = List.of("--send-all", "--insecure");

	static CheckCommand parse(List<String> arguments) {
		Arguments parsed = Arguments.parse(arguments, OPTIONS, SWITCHES);
		return new CheckCommand(parsed.requireUrl("--url"), parsed.url("--origin-server"),
				Path.of(parsed.require("--contract")), parsed.get("--environment"),
				ReportFormat.parse(parsed.get("--format")), timeout(parsed.get("--timeout")), parsed.has("--send-all"),
				parsed.has("--insecure"));
	}

	private static Duration timeout(@Nullable String text) {
		if (text == null) {
			return Duration.ofSeconds(10);
		}
		if (!text.matches("[1-9][0-9]{0,4}s?")) {
			throw new CommandException(ExitStatus.USAGE,
					"The option --timeout needs whole seconds, and not '" + text + "'.");
		}
		return Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
	}

	ExitStatus run(PrintStream out) {
		List<ContractCase> cases = cases();
		List<CheckedCase> checked = new ArrayList<>();
		for (ContractCase contractCase : cases) {
			ContractResult edge = run(contractCase, this.url);
			checked
				.add(new CheckedCase(edge, (this.originServer != null) ? run(contractCase, this.originServer) : null));
		}
		CheckReport report = new CheckReport(this.file.toString(), this.url, this.originServer, this.environment,
				checked);
		out.print(this.format.write(report));
		return report.isKept() ? ExitStatus.KEPT : ExitStatus.BROKEN;
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
			throw new CommandException(ExitStatus.CONTRACT, String.valueOf(ex.getMessage()));
		}
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
