package io.github.corsstarter.compatibility.survival;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one answer after the other, as strictly as the grammar of HTTP/1.1 allows: a line
 * that was smuggled in, or a byte too many, is a failure.
 */
final class AnswerParser {

	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[0-9] ([1-5][0-9]{2})( [ -~]*)?");

	private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([ -~]*)");

	private final InputStream in;

	AnswerParser(InputStream in) {
		this.in = in;
	}

	/** Reads until there are as many answers, or the server ends the connection. */
	List<Received> parse(int atMost) throws IOException {
		List<Received> answers = new ArrayList<>();
		for (String line = firstLine(); !line.isEmpty(); line = (answers.size() < atMost) ? firstLine() : "") {
			answers.add(answer(line));
		}
		return answers;
	}

	private Received answer(String statusLine) throws IOException {
		int status = Integer.parseInt(match(STATUS_LINE, statusLine).group(1));
		Map<String, List<String>> headers = new TreeMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			Matcher header = match(HEADER, line);
			headers.computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), (name) -> new ArrayList<>())
				.add(header.group(2).strip());
		}
		Received answer = new Received(status, headers, false);
		skipBody(answer);
		return answer;
	}

	private void skipBody(Received answer) throws IOException {
		Map<String, List<String>> headers = answer.headers();
		if (headers.containsKey("transfer-encoding")) {
			for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
				this.in.readNBytes(size);
				line();
			}
			line();
		}
		else if (headers.containsKey("content-length")) {
			this.in.readNBytes(Integer.parseInt(headers.get("content-length").get(0)));
		}
		else if (answer.status() >= 200 && answer.status() != 204) {
			this.in.readAllBytes();
		}
	}

	/** Nothing if the server has ended the connection, by a reset if need be. */
	private String firstLine() {
		try {
			return line();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != -1 && next != '\n'; next = this.in.read()) {
			line.append((char) next);
		}
		int end = line.length() - 1;
		if (end >= 0 && line.charAt(end) == '\r') {
			line.setLength(end);
		}
		return line.toString();
	}

	private static Matcher match(Pattern pattern, String line) {
		Matcher matcher = pattern.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not " + pattern + ": " + line);
		}
		return matcher;
	}

}
