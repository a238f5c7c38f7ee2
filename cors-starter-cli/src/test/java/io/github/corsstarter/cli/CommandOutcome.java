package io.github.corsstarter.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What became of a command line.
 *
 * @param status the exit status
 * @param out what was written to the standard output
 * @param err what was written to the standard error
 */
public record CommandOutcome(int status, String out, String err) {

	public static CommandOutcome of(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
		return new CommandOutcome(status, out.toString(), err.toString());
	}

}
