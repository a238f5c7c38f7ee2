package io.github.corsstarter.actuate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.source.ShellWord;

/**
 * The command that sends what a browser would send first, byte for byte as far as curl
 * lets it.
 */
final class CurlCommand {

	/** What curl takes for a list of URLs. */
	private static final String GLOB = "[]{}";

	private CurlCommand() {
	}

	static String of(FetchPlan plan) {
		boolean preflight = plan.needsPreflight();
		String url = url(plan.fetch().url());
		StringBuilder command = new StringBuilder("curl").append(method(preflight ? "OPTIONS" : plan.fetch().method()));
		if (url.chars().anyMatch((character) -> GLOB.indexOf(character) != -1)) {
			command.append(" --globoff");
		}
		if (hasDotSegment(url)) {
			command.append(" --path-as-is");
		}
		HeaderList headers = preflight ? plan.preflightHeaders() : plan.requestHeaders();
		headers.lines().stream().filter(CurlCommand::isSent).forEach((line) -> command.append(header(line)));
		return command.append(' ').append(quote(url)).toString();
	}

	/** With {@code -X HEAD} curl waits for the content that never comes. */
	private static String method(String method) {
		return switch (method) {
			case "GET" -> " -i";
			case "HEAD" -> " -I";
			default -> " -i -X " + ShellWord.of(withoutBreaks(method));
		};
	}

	/** What curl sends by itself, and what is not a header, is skipped. */
	private static boolean isSent(HeaderList.Line line) {
		boolean usual = line.name().equalsIgnoreCase("Accept") && line.value().equals("*/*");
		return !usual && Tokens.isToken(line.name());
	}

	/** A name with a colon and no value would take the header away. */
	private static String header(HeaderList.Line line) {
		String value = withoutBreaks(line.value());
		return " -H " + quote(value.isEmpty() ? line.name() + ";" : line.name() + ": " + value);
	}

	/** What no line of HTTP can hold is a blank (RFC 9110, section 5.5). */
	private static String withoutBreaks(String text) {
		return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ').strip();
	}

	/** Always in quotes, since it is easier to edit. */
	private static String quote(String text) {
		String word = ShellWord.of(text);
		return word.equals(text) ? "'" + text + "'" : word;
	}

	/** As browsers do, with what no URL can hold escaped. */
	private static String url(String url) {
		int fragment = url.indexOf('#');
		byte[] bytes = ((fragment != -1) ? url.substring(0, fragment) : url).getBytes(StandardCharsets.UTF_8);
		StringBuilder escaped = new StringBuilder(bytes.length);
		for (byte part : bytes) {
			if (part > 0x20 && part < 0x7f) {
				escaped.append((char) part);
			}
			else {
				escaped.append(String.format("%%%02X", part & 0xff));
			}
		}
		return escaped.toString();
	}

	private static boolean hasDotSegment(String url) {
		return url.contains("/.") || url.toLowerCase(Locale.ROOT).contains("%2e");
	}

}
