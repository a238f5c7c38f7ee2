package io.github.corsstarter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.corsstarter.cli.actuator.ActuatorOptions;
import io.github.corsstarter.cli.actuator.RunningPolicies;
import io.github.corsstarter.cli.argument.BaseUrl;
import io.github.corsstarter.cli.diff.DiffFormat;
import io.github.corsstarter.cli.diff.DiffReport;
import io.github.corsstarter.cli.diff.DiffSide;
import io.github.corsstarter.cli.diff.DocumentFile;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.document.PolicyDocument;

/**
 * {@code lock}: the policies of running applications in one file for review, or whether
 * they are those of the file.
 */
@Command(name = "lock",
		description = "Writes the policies of running applications to a file for review, or checks "
				+ "that they are those of the file.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the file is written, or the policies are those of the file",
				"1:the policies are not those of the file", "2:the command line is wrong",
				"3:the file cannot be read or written", "4:the application cannot be reached",
				"5:the application does not answer in time", "6:the certificate of the application is not trusted",
				"7:the endpoint is not exposed, or needs a login", "70:a mistake of this program" },
		footerHeading = "Examples:%n",
		footer = { "  " + Main.NAME + " lock --actuator https://api.example.com/actuator --output cors-policy.lock.yml",
				"  " + Main.NAME + " lock --actuator https://api.example.com/actuator --check cors-policy.lock.yml" })
final class LockCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--actuator", required = true, paramLabel = "URL", converter = BaseUrl.class,
			description = "The actuator, which must expose cors; given again, another environment is added.")
	private List<String> actuators;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "What the environment is called where the application has none.")
	private @Nullable String environment;

	@Option(names = "--output", paramLabel = "FILE", description = "The file to write; the terminal otherwise.")
	private @Nullable Path output;

	@Option(names = "--check", paramLabel = "FILE",
			description = "Write nothing; compare with this file, of which only the same environments count.")
	private @Nullable Path check;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = DiffFormat.Reader.class,
			description = "How differences are written: text, json or markdown; ${DEFAULT-VALUE} by default.")
	private DiffFormat format;

	@Mixin
	private ActuatorOptions access = new ActuatorOptions();

	@Override
	public Integer call() {
		// a file that cannot be read is told before anybody is asked
		PolicyDocument locked = (this.check != null) ? DocumentFile.read(this.check) : null;
		PolicyDocument running = new RunningPolicies(this.access.client()).read(this.actuators, this.environment);
		if (locked != null) {
			DiffReport report = DiffReport.of(DiffSide.file(String.valueOf(this.check), locked),
					DiffSide.running(String.join(", ", this.actuators), running));
			return report.print(this.spec, this.format);
		}
		if (this.output != null) {
			DocumentFile.write(this.output, running.write());
		}
		else {
			this.spec.commandLine().getOut().print(running.write());
			this.spec.commandLine().getOut().flush();
		}
		return ExitStatus.PASS;
	}

}
