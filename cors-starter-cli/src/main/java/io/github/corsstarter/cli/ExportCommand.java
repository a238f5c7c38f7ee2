package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.cli.export.ApplicationReader;
import io.github.corsstarter.cli.export.ExportFormat;
import io.github.corsstarter.cli.export.ExportFormatReader;
import io.github.corsstarter.cli.export.ExportOptions;
import io.github.corsstarter.cli.export.ExportRefusedException;
import io.github.corsstarter.cli.export.PolicyExport;
import io.github.corsstarter.cli.text.TerminalText;
import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.document.PolicyDocument;
import io.github.corsstarter.yaml.InvalidYamlException;

/**
 * {@code export}: the policies of an environment for the proxy in front of it.
 */
@Command(name = "export", description = "Writes the policies of an environment for the proxy in front of it.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		footerHeading = "Example:%n",
		footer = "  " + Main.NAME + " export --format nginx --policies cors-policy.lock.yml "
				+ "--environment prod --listen 8080 --upstream http://127.0.0.1:8081",
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the file is written, or is as it should be", "1:the file is stale (--check)",
				"2:the command line is wrong", "3:the policies cannot be read",
				"10:the policies cannot be written for this target; the message names the way out",
				"70:a mistake of this program" })
final class ExportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--format", required = true, paramLabel = "FORMAT", converter = ExportFormatReader.class,
			completionCandidates = ExportFormatReader.class, description = "One of: ${COMPLETION-CANDIDATES}.")
	private ExportFormat format;

	@Option(names = "--policies", required = true, paramLabel = "FILE",
			description = "The policy document, often cors-policy.lock.yml.")
	private Path file;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "The environment of the document, if it has several.")
	private @Nullable String environment;

	@Option(names = "--listen", paramLabel = "[ADDRESS:]PORT", defaultValue = "8080",
			description = "Where the proxy listens; ${DEFAULT-VALUE} by default. Has an effect for nginx, apache, haproxy, "
					+ "caddy and spring-cloud-gateway.")
	private String listen;

	@Option(names = "--upstream", paramLabel = "URL", defaultValue = "http://127.0.0.1:8081",
			description = "The application behind the proxy; ${DEFAULT-VALUE} by default. Has an effect where --listen has "
					+ "one.")
	private String upstream;

	@Option(names = "--upstream-ca", paramLabel = "FILE",
			description = "The authorities that the certificate of an https upstream may be from, as a file at the "
					+ "proxy; those of the system by default. Has an effect for nginx, apache, haproxy and caddy.")
	private @Nullable String authorities;

	@Option(names = "--application", paramLabel = "CORS", defaultValue = "own-cors",
			converter = ApplicationReader.class,
			description = "own-cors: the application keeps its own CORS, and "
					+ "denies. no-cors: it has none, and the proxy denies. ${DEFAULT-VALUE} by default. "
					+ "Has no effect for blackbox.")
	private ExportOptions.Application application;

	@Option(names = "--prefix", paramLabel = "PATH", defaultValue = "",
			description = "What stands before the paths of the policies at the proxy, such as a context path.")
	private String prefix;

	@Option(names = "--actuator", paramLabel = "PATH", defaultValue = "/actuator",
			description = "The actuator, which has no policy unless one names it; '' if the proxy does not lead there.")
	private String actuator;

	@Option(names = "--path", paramLabel = "PATTERN",
			description = "The one path pattern of the document to export; requests to all others are passed on.")
	private @Nullable String path;

	@Option(names = "--accept-narrower",
			description = "Write the file even if pages can do less than the policy allows.")
	private boolean acceptNarrower;

	@Option(names = "--date", paramLabel = "DATE", defaultValue = "",
			description = "The day that the file shows, such as that of the last change of the document.")
	private String date;

	@Option(names = "--check", paramLabel = "FILE",
			description = "Write nothing: compare what would be written with this file.")
	private @Nullable Path check;

	@Override
	public Integer call() {
		String text = write();
		if (this.check == null) {
			PrintWriter out = this.spec.commandLine().getOut();
			out.print(text);
			out.flush();
			return ExitStatus.PASS;
		}
		if (text.equals(read(this.check))) {
			return ExitStatus.PASS;
		}
		this.spec.commandLine()
			.getErr()
			.println(TerminalText
				.of(this.check + " is stale. Write it again: " + command(this.file.toString()) + " > " + this.check));
		return ExitStatus.FAIL;
	}

	private String write() {
		try {
			return PolicyExport.text(this.format, policies(),
					new ExportOptions(this.listen, this.upstream, this.authorities, this.application, this.prefix,
							this.actuator, this.path, this.acceptNarrower,
							new ExportOptions.Provenance(this.date, command(String.valueOf(this.file.getFileName())))));
		}
		catch (ExportRefusedException ex) {
			throw new CommandException(ExitStatus.REFUSED, List.of(String.valueOf(ex.getMessage()).split("\n")));
		}
	}

	private EnvironmentPolicies policies() {
		PolicyDocument document;
		try {
			document = PolicyDocument.read(this.file);
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + this.file + "' cannot be read.");
		}
		catch (InvalidYamlException ex) {
			throw new CommandException(ExitStatus.CONTRACT, List.of(String.valueOf(ex.getMessage()).split("\n")));
		}
		List<String> names = document.environments().stream().map(EnvironmentPolicies::name).toList();
		String name = (this.environment == null && names.size() == 1) ? names.get(0) : this.environment;
		EnvironmentPolicies policies = (name != null) ? document.environment(name) : null;
		if (policies == null) {
			throw new CommandException(ExitStatus.USAGE,
					((name != null) ? "The document has no environment '" + name + "'."
							: "The document has several environments: choose one with --environment.") + " There are: "
							+ String.join(", ", names) + ".");
		}
		return policies;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + file + "' cannot be read.");
		}
	}

	/** The command that writes the file, with what is not as it is by default. */
	private String command(String policies) {
		StringBuilder command = new StringBuilder(Main.NAME + " export");
		append(command, "--format", ExportFormatReader.name(this.format), "");
		append(command, "--policies", policies, "");
		append(command, "--environment", (this.environment != null) ? this.environment : "", "");
		append(command, "--listen", this.listen, "8080");
		append(command, "--upstream", this.upstream, "http://127.0.0.1:8081");
		append(command, "--upstream-ca", (this.authorities != null) ? this.authorities : "", "");
		append(command, "--application", ApplicationReader.name(this.application), "own-cors");
		append(command, "--prefix", this.prefix, "");
		append(command, "--actuator", this.actuator.isEmpty() ? "''" : this.actuator, "/actuator");
		append(command, "--path", (this.path != null) ? "'" + this.path + "'" : "", "");
		command.append(this.acceptNarrower ? " --accept-narrower" : "");
		append(command, "--date", this.date, "");
		return command.toString();
	}

	private static void append(StringBuilder command, String option, String value, String standard) {
		if (!value.equals(standard)) {
			command.append(' ').append(option).append(' ').append(value);
		}
	}

}
