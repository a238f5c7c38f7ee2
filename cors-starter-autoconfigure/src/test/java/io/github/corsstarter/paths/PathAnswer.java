package io.github.corsstarter.paths;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer, as far as tests look at it.
 *
 * @param status the status; 0 if the server closed without one
 * @param headers the headers, by their names in lower case; the last of several lines
 */
record PathAnswer(int status, Map<String, String> headers) {

	private static final int PATIENCE = 60_000;

	private static final int SWITCHING_PROTOCOLS = 101;

	/** Sends bytes on a connection of their own. */
	static PathAnswer send(int port, String request) {
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return read(socket.getInputStream());
		}
		catch (SocketTimeoutException ex) {
			throw new IllegalStateException("No answer to " + request, ex);
		}
		catch (IOException ex) {
			// a server may reset the connection of a request that it refuses to read
			return new PathAnswer(0, Map.of());
		}
	}

	private static PathAnswer read(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int matched = 0;
		for (int next = in.read(); next != -1 && matched < 4; next = (matched < 4) ? in.read() : -1) {
			head.write(next);
			matched = (next == "\r\n\r\n".charAt(matched)) ? matched + 1 : ((next == '\r') ? 1 : 0);
		}
		String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
		if (lines[0].length() < 12) {
			return new PathAnswer(0, Map.of());
		}
		int status = Integer.parseInt(lines[0].substring(9, 12));
		Map<String, String> headers = new LinkedHashMap<>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(':');
			headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
		}
		return new PathAnswer(status, headers);
	}

	@Nullable String header(String name) {
		return this.headers.get(name.toLowerCase(Locale.ROOT));
	}

	/** The handler that made the answer, or {@code null} if none did. */
	@Nullable String handler() {
		String mark = header(Handlers.MARK);
		String type = header("Content-Type");
		if (mark == null && this.status == SWITCHING_PROTOCOLS) {
			return Handlers.SOCKET;
		}
		return (mark == null && type != null && type.startsWith("application/vnd.spring-boot.actuator"))
				? Handlers.ACTUATOR : mark;
	}

}
