package io.github.corsstarter.test.cli;

import java.io.PrintStream;
import java.util.List;

/**
 * Contracts from a terminal.
 *
 * @since 0.1.0
 */
public final class Main {

	private static final String USAGE = """
			Usage: java -jar cors-starter-test-<version>-cli.jar check --url URL --contract FILE [options]
			       java -jar cors-starter-test-<version>-cli.jar draft --actuator URL [--header 'Name: value']

			check: whether a running server keeps a CORS contract, as a browser sees it.

			  --url URL             the server, or the edge in front of it, with its context path
			  --contract FILE       the contract, often cors-contract.yml
			  --environment NAME    the environment of the contract, if it has environments
			  --origin-server URL   the server behind the edge: tells what the edge strips, doubles and changes
			  --format FORMAT       text (the default), json or junit
			  --timeout SECONDS     how long to wait for an answer; 10 by default
			  --send-all            send all requests; by default only GET and HEAD are sent,
			                        and for all other methods no more than the preflight
			  --insecure            accept any certificate, such as one that has signed itself

			draft: writes a first contract of what an application with the CORS starter does now.

			  --actuator URL        the actuator, which must expose cors and corspreflights
			  --header HEADER       a header for its requests, such as 'Authorization: Bearer ...'

			Exit status: 0 the contract is kept, 1 it is broken, 2 wrong usage, 3 the contract cannot be read,
			4 the server cannot be reached, 5 it does not answer in time, 6 its certificate is not trusted.
			""";

	private Main() {
	}

	/**
	 * Runs a command and ends the virtual machine with its status.
	 * @param arguments the command and its options
	 */
	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments), System.out, System.err));
	}

	static int run(List<String> arguments, PrintStream out, PrintStream err) {
		try {
			return run(arguments, out).code();
		}
		catch (CommandException ex) {
			err.println(ex.getMessage());
			return ex.status().code();
		}
	}

	private static ExitStatus run(List<String> arguments, PrintStream out) {
		String command = arguments.isEmpty() ? "" : arguments.get(0);
		List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
		return switch (command) {
			case "check" -> CheckCommand.parse(rest).run(out);
			case "draft" -> DraftCommand.parse(rest).run(out);
			case "help", "--help", "-h" -> {
				out.print(USAGE);
				yield ExitStatus.KEPT;
			}
			default -> throw new CommandException(ExitStatus.USAGE, USAGE.stripTrailing());
		};
	}

}
