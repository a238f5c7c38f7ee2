package io.github.corsstarter.compatibility.survival;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends any bytes over a connection of their own, and reads what comes back.
 *
 * @param base where the application is
 */
record Connection(URI base) {

	private static final int PATIENCE = 20_000;

	/** Long enough for the server to read a piece before the next one comes. */
	private static final int PAUSE = 5;

	List<Received> send(String bytes, int chunk, int atMost) throws IOException, InterruptedException {
		try (Socket socket = new Socket(this.base.getHost(), this.base.getPort())) {
			socket.setSoTimeout(PATIENCE);
			socket.setTcpNoDelay(true);
			write(socket.getOutputStream(), bytes.getBytes(StandardCharsets.ISO_8859_1), chunk);
			return new AnswerParser(new BufferedInputStream(socket.getInputStream())).parse(atMost);
		}
	}

	private static void write(OutputStream out, byte[] bytes, int chunk) throws IOException, InterruptedException {
		out.write(bytes, 0, Math.min(chunk, bytes.length));
		for (int from = chunk; from < bytes.length; from += chunk) {
			Thread.sleep(PAUSE);
			out.write(bytes, from, Math.min(chunk, bytes.length - from));
		}
	}

}
