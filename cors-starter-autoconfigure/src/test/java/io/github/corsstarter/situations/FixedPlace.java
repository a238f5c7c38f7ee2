package io.github.corsstarter.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.source.Shell;

/**
 * A place in a configuration, and what is to be written there instead.
 *
 * @param source the place as reports show it
 * @param text the text: a line or several, a property, a variable or an argument
 */
record FixedPlace(String source, String text) {

	private static final Pattern LINE = Pattern
		.compile("\\[application\\.(yml|properties)] - ([0-9]+):[0-9]+(?: to ([0-9]+):[0-9]+)?.*");

	private static final List<String> REMOVE = List.of("(remove this line)", "(remove these lines)");

	private static final Pattern VARIABLE = Pattern.compile("(?s)[A-Z][A-Z0-9_]*=.*");

	private static final Pattern ARGUMENT = Pattern.compile("(?s)'?--.*");

	/** Does what anybody would do who reads the place and the text. */
	Configuration applyTo(Configuration configuration) {
		if (VARIABLE.matcher(this.text).matches()) {
			return new Configuration(configuration.yaml(), configuration.properties(),
					replace(configuration.variables()), configuration.arguments());
		}
		if (ARGUMENT.matcher(this.text).matches()) {
			return new Configuration(configuration.yaml(), configuration.properties(), configuration.variables(),
					replace(configuration.arguments()));
		}
		Matcher line = LINE.matcher(this.source);
		if (REMOVE.contains(this.text) && this.source.contains("commandLineArgs")) {
			List<String> kept = configuration.arguments().stream().filter((argument) -> !isWritten(argument)).toList();
			return new Configuration(configuration.yaml(), configuration.properties(), configuration.variables(), kept);
		}
		if (!line.find()) {
			throw new IllegalStateException("Nobody can tell where to write '" + this.text + "': " + this.source);
		}
		boolean yaml = line.group(1).equals("yml");
		int number = Integer.parseInt(line.group(2));
		int last = (line.group(3) != null) ? Integer.parseInt(line.group(3)) : number;
		return new Configuration(yaml ? replace(configuration.yaml(), number, last) : configuration.yaml(),
				yaml ? configuration.properties() : replace(configuration.properties(), number, last),
				configuration.variables(), configuration.arguments());
	}

	/** The number of the line, so that the last one is replaced first. */
	int line() {
		Matcher line = LINE.matcher(this.source);
		return line.find() ? Integer.parseInt(line.group(2)) : 0;
	}

	/** A variable is replaced by its name, and by the place that names another one. */
	private List<String> replace(List<String> assignments) {
		List<String> pasted = this.text.lines().map(FixedPlace::readByShell).toList();
		String name = pasted.get(0).substring(0, pasted.get(0).indexOf('='));
		List<String> kept = assignments.stream()
			.filter((assignment) -> !assignment.startsWith(name + "=") && !isWritten(assignment))
			.toList();
		return Stream.concat(kept.stream(), pasted.stream()).toList();
	}

	/** What a program gets if the text is pasted behind it. */
	private static String readByShell(String word) {
		try {
			return Shell.run("printf '%s\\n' " + word).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private boolean isWritten(String assignment) {
		String name = assignment.substring(0, assignment.indexOf('=')).replaceFirst("^--", "");
		return this.source.contains("\"" + name + "\"");
	}

	/** The new lines are indented as the old one. */
	private String replace(@Nullable String file, int number, int last) {
		List<String> lines = new ArrayList<>(String.valueOf(file).lines().toList());
		String old = lines.get(number - 1);
		lines.subList(number - 1, last).clear();
		String indentation = old.substring(0, old.length() - old.stripLeading().length());
		if (this.text.contains("# one more element")) {
			lines.add(number - 1, old);
		}
		if (!REMOVE.contains(this.text)) {
			lines.addAll(number - 1, this.text.lines().map((line) -> indentation + line).toList());
		}
		return String.join("\n", lines) + "\n";
	}

}
