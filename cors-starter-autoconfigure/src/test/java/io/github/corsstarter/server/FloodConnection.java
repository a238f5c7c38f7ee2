package io.github.corsstarter.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that is kept alive and costs a test next to nothing: one request, its
 * answer, the next request. For use by one thread.
 */
final class FloodConnection implements AutoCloseable {

	private static final String LENGTH = "\r\ncontent-length: ";

	private final Socket socket;

	private final InputStream in;

	FloodConnection(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(30_000);
		this.in = new BufferedInputStream(this.socket.getInputStream());
	}

	/**
	 * Asks for a path, as a page of an origin does.
	 * @return the status of the answer
	 */
	int ask(String method, String path, String origin) throws IOException {
		String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin
				+ "\r\nAccess-Control-Request-Method: GET\r\n\r\n";
		this.socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
		String head = readHead();
		this.in.skipNBytes(length(head));
		return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
	}

	private String readHead() throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.length() < 4 || head.charAt(head.length() - 1) != '\n' || head.charAt(head.length() - 3) != '\n') {
			int next = this.in.read();
			if (next < 0) {
				throw new EOFException("The server closed the connection after '" + head + "'");
			}
			head.append((char) next);
		}
		return head.toString().toLowerCase(Locale.ROOT);
	}

	/** An answer without a length has no body here: nothing is sent in chunks. */
	private static int length(String head) {
		int start = head.indexOf(LENGTH);
		return (start < 0) ? 0 : Integer
			.parseInt(head.substring(start + LENGTH.length(), head.indexOf('\r', start + LENGTH.length())));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
