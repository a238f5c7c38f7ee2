package io.github.corsstarter.cli.diff;

import picocli.CommandLine.Model.CommandSpec;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.document.DocumentDiff;
import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.path.EndlessMatchException;

/**
 * Two documents and in what they differ.
 *
 * @param before the name of the one
 * @param after the name of the other
 * @param diff the differences
 * @since 0.1.0
 */
public record DiffReport(String before, String after, DocumentDiff diff) {

	/**
	 * Compares policies.
	 * @param before the one side
	 * @param after the other
	 * @return the report
	 * @throws CommandException if the paths of a policy cannot be compared
	 */
	public static DiffReport of(DiffSide before, DiffSide after) {
		try {
			return compare(before, after);
		}
		catch (EndlessMatchException ex) {
			throw new CommandException(ExitStatus.CONTRACT,
					ex.getMessage() + ". Write it without a repetition within a repetition, such as (a+)+.");
		}
	}

	private static DiffReport compare(DiffSide before, DiffSide after) {
		if (before.running() && after.running()) {
			String from = environment(before);
			String to = environment(after);
			String name = from.equals(to) ? to : from + " -> " + to;
			return new DiffReport(before.name(), after.name(), DocumentDiff.of(before.named(name), after.named(name)));
		}
		return new DiffReport(before.name(), after.name(),
				DocumentDiff.of(before.comparedWith(after), after.comparedWith(before)));
	}

	private static String environment(DiffSide side) {
		return side.document().environments().stream().map(EnvironmentPolicies::name).findFirst().orElseThrow();
	}

	/**
	 * Writes the report and says how the command ends.
	 * @param spec the command that prints it
	 * @param format how it is written
	 * @return the exit status
	 */
	public int print(CommandSpec spec, DiffFormat format) {
		spec.commandLine().getOut().print(format.write(this));
		spec.commandLine().getOut().flush();
		return this.diff.isEmpty() ? ExitStatus.PASS : ExitStatus.FAIL;
	}

}
