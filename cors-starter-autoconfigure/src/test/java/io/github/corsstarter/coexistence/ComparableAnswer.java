package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of an answer, without what differs from one run to the next.
 *
 * @param status the status
 * @param headers the lines of the headers, in their order
 * @param body the body, with its chunks if it has some
 */
record ComparableAnswer(int status, List<String> headers, String body) {

	/** The time and the number of an error, and what SockJS makes up. */
	private static final Pattern RANDOM = Pattern.compile("\"(timestamp|requestId|entropy)\":(\"[^\"]*\"|-?\\d+)");

	private static final Pattern RANDOM_LINE = Pattern.compile("(JSESSIONID=|Expires: )([0-9A-F]{32}|\\w+, .* GMT)");

	private static final Pattern CHUNK_SIZE = Pattern.compile("^[0-9a-f]+\r\n");

	/** Reads one answer, however its end is marked. */
	static ComparableAnswer read(InputStream in, int port) throws IOException {
		StringBuilder text = new StringBuilder();
		byte[] bytes = new byte[4096];
		int length = 0;
		while (!isComplete(text.toString()) && (length = in.read(bytes)) != -1) {
			text.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
		}
		return parse(text.toString().replace(":" + port, ":{port}"));
	}

	private static boolean isComplete(String text) {
		int end = text.indexOf("\r\n\r\n");
		if (end < 0) {
			return false;
		}
		String head = text.substring(0, end).toLowerCase(Locale.ROOT);
		String body = text.substring(end + 4);
		Matcher length = Pattern.compile("\r\ncontent-length: *(\\d+)").matcher(head);
		if (length.find()) {
			return body.length() == Integer.parseInt(length.group(1));
		}
		return head.contains("\r\ntransfer-encoding: chunked") ? body.endsWith("0\r\n\r\n")
				: head.matches("http/1.1 (101|204|304)(?s:.*)");
	}

	private static ComparableAnswer parse(String text) {
		String[] parts = text.split("\r\n\r\n", 2);
		List<String> lines = parts[0].lines().toList();
		int status = Integer.parseInt(lines.get(0).split(" ")[1]);
		// what follows a handshake belongs to the other protocol, and may come at once
		String sent = (status == 101) ? "" : parts[1];
		String body = RANDOM.matcher(sent).replaceAll("\"$1\"");
		boolean random = !body.equals(sent);
		List<String> headers = lines.stream()
			.skip(1)
			.filter((line) -> !isNamed(line, "date:") && !(random && isNamed(line, "content-length:")))
			.map((line) -> RANDOM_LINE.matcher(line).replaceAll("$1"))
			.toList();
		return new ComparableAnswer(status, headers, random ? CHUNK_SIZE.matcher(body).replaceFirst("") : body);
	}

	/** The lines of the CORS protocol. */
	List<String> accessControl() {
		return this.headers.stream().filter((line) -> isNamed(line, "access-control-")).sorted().toList();
	}

	/** The names of Vary in lower case, each as often as it was sent. */
	List<String> vary() {
		return this.headers.stream()
			.filter((line) -> isNamed(line, "vary:"))
			.flatMap((line) -> List.of(line.substring("vary:".length()).split(",")).stream())
			.map((name) -> name.strip().toLowerCase(Locale.ROOT))
			.toList();
	}

	/** The answer without what CORS is about. */
	ComparableAnswer rest() {
		return new ComparableAnswer(this.status,
				this.headers.stream()
					.filter((line) -> !isNamed(line, "access-control-") && !isNamed(line, "vary:"))
					.toList(),
				this.body);
	}

	private static boolean isNamed(String line, String name) {
		return line.regionMatches(true, 0, name, 0, name.length());
	}

}
