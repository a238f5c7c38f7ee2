package io.github.corsstarter.sample;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A {@code curl} command of the documents as a request, so that they can be tried where
 * there is no {@code curl}. It knows the options that they use and refuses others.
 */
final class PrintedCommand {

	/** What shells split at: words, or texts in single quotes. */
	private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

	private PrintedCommand() {
	}

	/**
	 * The commands of a block.
	 * @param block lines of a shell; a line that ends with a backslash goes on
	 * @return the commands
	 */
	static List<String> in(String block) {
		return block.replace("\\\n", " ").lines().filter((line) -> !line.isBlank()).toList();
	}

	/**
	 * Makes the request that a command sends.
	 * @param command the command
	 * @param url what to put in place of {@code http://localhost:8080}
	 * @return the request
	 */
	static HttpRequest.Builder request(String command, String url) {
		List<String> words = new ArrayList<>(WORD.matcher(command)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group())
			.toList());
		if (!words.remove(0).equals("curl")) {
			throw new IllegalArgumentException("No curl: " + command);
		}
		HttpRequest.Builder request = HttpRequest.newBuilder();
		String method = "GET";
		for (Iterator<String> rest = words.iterator(); rest.hasNext();) {
			String word = rest.next();
			switch (word) {
				case "-s", "-i" -> {
				}
				case "-X" -> {
					method = rest.next();
				}
				case "-H" -> header(request, rest.next());
				case "-d" -> request.method(method, BodyPublishers.ofString(rest.next()));
				default -> request.uri(uri(word, url));
			}
		}
		return command.contains(" -d ") ? request : request.method(method, BodyPublishers.noBody());
	}

	private static void header(HttpRequest.Builder request, String line) {
		int colon = line.indexOf(':');
		request.header(line.substring(0, colon), line.substring(colon + 1).strip());
	}

	private static URI uri(String word, String url) {
		String server = "http://localhost:8080";
		if (!word.startsWith(server + "/")) {
			throw new IllegalArgumentException("Neither an option that is known nor a URL of the sample: " + word);
		}
		return URI.create(url + word.substring(server.length()));
	}

}
