package io.github.corsstarter.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * Contracts from a terminal.
 *
 * @since 0.1.0
 */
@Command(name = Main.NAME, description = "Contracts and policies: which web page may do what.",
		synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, versionProvider = Version.class,
		subcommands = { CheckCommand.class, DraftCommand.class, LockCommand.class, DiffCommand.class,
				ExportCommand.class, AuditCommand.class, HelpCommand.class })
public final class Main {

	static final String NAME = "java -jar cors-starter-cli.jar";

	private static final int WIDTH = 100;

	private Main() {
	}

	/**
	 * Runs a command and ends the virtual machine with its status.
	 * @param arguments the command and its options
	 */
	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	/** Without a type of picocli, which has another name in the executable jar. */
	static int run(PrintWriter out, PrintWriter err, String... arguments) {
		return commandLine().setOut(out).setErr(err).execute(arguments);
	}

	static CommandLine commandLine() {
		Failures failures = new Failures();
		return new CommandLine(new Main()).setUsageHelpWidth(WIDTH)
			.setParameterExceptionHandler(failures)
			.setExecutionExceptionHandler(failures);
	}

}
