package io.github.corsstarter.cli;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.explain.ClientText;

/**
 * What is said when something goes wrong: no stack trace, and no screen of help around
 * the one line that counts.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

	private static final String ERROR = "Error: ";

	@Override
	public int handleParseException(ParameterException ex, String[] arguments) {
		CommandLine command = ex.getCommandLine();
		if (arguments.length == 0) {
			command.usage(command.getErr());
			return ExitStatus.USAGE;
		}
		ParameterException first = unmatchedFirst(ex);
		return fail(command, ExitStatus.USAGE, ClientText.visible(
				message(first) + suggestion(first) + " Help: " + command.getCommandSpec().qualifiedName() + " --help"));
	}

	/** What is unknown is more likely the mistake than what is missing, or follows. */
	private static ParameterException unmatchedFirst(ParameterException ex) {
		List<String> unmatched = ex.getCommandLine().getUnmatchedArguments();
		return unmatched.isEmpty() ? ex : new UnmatchedArgumentException(ex.getCommandLine(), unmatched.subList(0, 1));
	}

	/** Of options that exclude each other it says "Error" first. */
	private static String message(ParameterException ex) {
		String message = String.valueOf(ex.getMessage());
		return message.startsWith(ERROR) ? message.substring(ERROR.length()) : message;
	}

	private static String suggestion(ParameterException ex) {
		return (ex instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty())
				? ". Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?" : ".";
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine command, ParseResult parsed) {
		return (ex instanceof CommandException failure)
				? fail(command, failure.status(), String.valueOf(failure.getMessage())) : fail(command,
						ExitStatus.DEFECT, ClientText.visible("A mistake of this program, please report it: " + ex));
	}

	private static int fail(CommandLine command, int status, String message) {
		command.getErr().println(message);
		return status;
	}

}
