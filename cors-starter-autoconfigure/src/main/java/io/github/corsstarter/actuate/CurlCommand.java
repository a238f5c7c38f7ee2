package io.github.corsstarter.actuate;

import java.util.regex.Pattern;

import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.explain.browser.HeaderList;

/**
 * The command that sends what a browser would send first.
 */
final class CurlCommand {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+");

	private CurlCommand() {
	}

	static String of(FetchPlan plan) {
		boolean preflight = plan.needsPreflight();
		String method = preflight ? "OPTIONS" : plan.fetch().method();
		StringBuilder command = new StringBuilder("curl -i").append(method.equals("GET") ? "" : " -X " + quote(method));
		HeaderList headers = preflight ? plan.preflightHeaders() : plan.requestHeaders();
		for (HeaderList.Line line : headers.lines()) {
			if (!line.name().equals("Accept")) {
				command.append(" -H ").append(quote(line.name() + ": " + line.value()));
			}
		}
		return command.append(' ').append(quote(plan.fetch().url())).toString();
	}

	/** Quoted for a shell, whatever the text holds. */
	private static String quote(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
