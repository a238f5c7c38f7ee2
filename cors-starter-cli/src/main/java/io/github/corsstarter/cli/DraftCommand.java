package io.github.corsstarter.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.cli.actuator.ActuatorClient;
import io.github.corsstarter.cli.actuator.ActuatorOptions;
import io.github.corsstarter.cli.argument.BaseUrl;
import io.github.corsstarter.cli.draft.ContractDraft;
import io.github.corsstarter.cli.exit.ExitStatus;

/**
 * {@code draft}: a first contract of what an application does now.
 */
@Command(name = "draft", description = "Writes a first contract: what an application with the CORS starter does now.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the contract is written", "2:the command line is wrong",
				"4:the application cannot be reached", "5:the application does not answer in time",
				"6:the certificate of the application is not trusted",
				"7:the endpoints are not exposed, or need a login", "70:a mistake of this program" },
		footerHeading = "Example:%n",
		footer = "  " + Main.NAME + " draft --actuator https://api.example.com/actuator > cors-contract.yml")
final class DraftCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--actuator", required = true, paramLabel = "URL", converter = BaseUrl.class,
			description = "The actuator, which must expose cors and corspreflights.")
	private String actuator;

	@Mixin
	private ActuatorOptions access = new ActuatorOptions();

	@Override
	public Integer call() {
		ActuatorClient client = this.access.client();
		String draft = ContractDraft.write(client.firstOrigins(this.actuator),
				client.get(this.actuator + "/corspreflights", ActuatorAnswer.Preflights.class));
		this.spec.commandLine().getOut().print(draft);
		this.spec.commandLine().getOut().flush();
		return ExitStatus.PASS;
	}

}
