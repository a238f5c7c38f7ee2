package io.github.corsstarter.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.github.corsstarter.cli.actuator.ActuatorClient;
import io.github.corsstarter.cli.actuator.ActuatorOptions;
import io.github.corsstarter.cli.diff.DiffArgument;
import io.github.corsstarter.cli.diff.DiffFormat;
import io.github.corsstarter.cli.diff.DiffReport;

/**
 * {@code diff}: what one document or running application allows that another one denies.
 */
@Command(name = "diff",
		description = "Says what B allows that A denies, and the other way round. Each is a policy "
				+ "document or the URL of the actuator of a running application.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the policies are the same", "1:the policies differ", "2:the command line is wrong",
				"3:a file cannot be read", "4:an application cannot be reached",
				"5:an application does not answer in time", "6:the certificate of an application is not trusted",
				"7:an endpoint is not exposed, or needs a login", "70:a mistake of this program" },
		footerHeading = "Examples:%n",
		footer = { "  " + Main.NAME + " diff old/cors-policy.lock.yml cors-policy.lock.yml --format markdown",
				"  " + Main.NAME + " diff https://staging.example.com/actuator https://api.example.com/actuator" })
final class DiffCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "A", converter = DiffArgument.Reader.class,
			description = "The policies before.")
	private DiffArgument before;

	@Parameters(index = "1", paramLabel = "B", converter = DiffArgument.Reader.class,
			description = "The policies after.")
	private DiffArgument after;

	@Option(names = "--environment", paramLabel = "NAME",
			description = "What the environment of an application is called that has none.")
	private @Nullable String environment;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = DiffFormat.Reader.class,
			description = "How differences are written: text, json or markdown; ${DEFAULT-VALUE} by default.")
	private DiffFormat format;

	@Mixin
	private ActuatorOptions access = new ActuatorOptions();

	@Override
	public Integer call() {
		ActuatorClient client = this.access.client();
		return DiffReport.of(this.before.read(client, this.environment), this.after.read(client, this.environment))
			.print(this.spec, this.format);
	}

}
