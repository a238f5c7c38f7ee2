package io.github.corsstarter.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.corsstarter.cli.actuator.ActuatorClient;
import io.github.corsstarter.cli.actuator.ActuatorOptions;
import io.github.corsstarter.cli.audit.AuditFormat;
import io.github.corsstarter.cli.audit.AuditReport;
import io.github.corsstarter.cli.audit.AuditTarget;
import io.github.corsstarter.cli.audit.AuditedApplication;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.text.ProgressLine;

/**
 * {@code audit}: one report over several running applications.
 */
@Command(name = "audit",
		description = "Reports on the policies of several running applications: what is doubtful, "
				+ "who differs, and how many requests they deny.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:nothing is worse than an information", "1:there is an error", "2:the command line is wrong",
				"4:an application cannot be reached", "5:an application does not answer in time",
				"6:the certificate of an application is not trusted", "7:an endpoint is not exposed, or needs a login",
				"8:there is a warning, and no error", "70:a mistake of this program" },
		footerHeading = "Example:%n",
		footer = "  " + Main.NAME + " audit --actuator orders=https://10.0.0.1:8080/actuator "
				+ "--actuator orders=https://10.0.0.2:8080/actuator")
final class AuditCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--actuator", required = true, paramLabel = "[NAME=]URL", converter = AuditTarget.Reader.class,
			description = "An actuator, which must expose cors; corspreflights is asked for counts. Give it again for "
					+ "each instance and application; instances have the same name.")
	private List<AuditTarget> targets;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown", converter = AuditFormat.Reader.class,
			description = "How the report is written: markdown or json; ${DEFAULT-VALUE} by default.")
	private AuditFormat format;

	@Mixin
	private ActuatorOptions access = new ActuatorOptions();

	/** One that does not answer does not keep the report of the others back. */
	@Override
	public Integer call() {
		List<AuditedApplication> applications = new ArrayList<>();
		List<CommandException> failures = new ArrayList<>();
		ask(applications, failures);
		if (!applications.isEmpty()) {
			AuditReport report = AuditReport.of(applications, LocalDate.now(ZoneOffset.UTC));
			this.spec.commandLine().getOut().print(this.format.write(report));
			this.spec.commandLine().getOut().flush();
			if (failures.isEmpty()) {
				return report.status();
			}
		}
		failures.subList(1, failures.size())
			.forEach((failure) -> this.spec.commandLine().getErr().println(failure.getMessage()));
		throw failures.get(0);
	}

	private void ask(List<AuditedApplication> applications, List<CommandException> failures) {
		ActuatorClient client = this.access.client();
		int done = 0;
		try (ProgressLine progress = ProgressLine.of(this.spec.commandLine().getErr(), "applications")) {
			for (AuditTarget target : this.targets) {
				try {
					applications.add(AuditedApplication.read(target, client));
				}
				catch (CommandException ex) {
					failures.add(ex);
				}
				done++;
				progress.step(done, this.targets.size());
			}
		}
	}

}
