package io.github.corsstarter.test.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The options of a command line: {@code --name value}, {@code --name=value}, or
 * {@code --name} alone for a switch.
 */
final class Arguments {

	private final Map<String, String> values = new LinkedHashMap<>();

	private Arguments() {
	}

	/**
	 * Reads options.
	 * @param arguments the arguments behind the name of the command
	 * @param options the options that have a value
	 * @param switches the options that have none
	 * @throws CommandException if there is anything else
	 */
	static Arguments parse(List<String> arguments, List<String> options, List<String> switches) {
		Arguments parsed = new Arguments();
		for (int i = 0; i < arguments.size(); i++) {
			String[] parts = arguments.get(i).split("=", 2);
			String name = parts[0];
			if (switches.contains(name)) {
				parsed.values.put(name, "");
			}
			else if (!options.contains(name)) {
				throw new CommandException(ExitStatus.USAGE, "'" + name + "' is no option. There are: "
						+ String.join(", ", options) + ", " + String.join(", ", switches) + ".");
			}
			else if (parts.length == 2 || i + 1 < arguments.size()) {
				parsed.values.put(name, (parts.length == 2) ? parts[1] : arguments.get(++i));
			}
			else {
				throw new CommandException(ExitStatus.USAGE, "The option " + name + " needs a value.");
			}
		}
		return parsed;
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	@Nullable String get(String name) {
		return this.values.get(name);
	}

	String require(String name) {
		String value = get(name);
		if (value == null) {
			throw new CommandException(ExitStatus.USAGE, "The option " + name + " is missing.");
		}
		return value;
	}

	@Nullable String url(String name) {
		return has(name) ? requireUrl(name) : null;
	}

	/** A base URL. */
	String requireUrl(String name) {
		String url = require(name);
		if (!url.matches("https?://[^/?#\\s@]+(/[^?#\\s]*)?")) {
			throw new CommandException(ExitStatus.USAGE,
					"The option " + name + " needs a URL such as https://api.example.com, and not '" + url + "'.");
		}
		return url;
	}

}
