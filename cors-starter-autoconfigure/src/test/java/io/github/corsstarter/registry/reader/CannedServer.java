package io.github.corsstarter.registry.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/**
 * A server that answers with the very bytes that a test wants, and breaks off as it
 * wants. One request a connection.
 */
final class CannedServer implements AutoCloseable {

	private final ServerSocket socket;

	private final List<List<String>> requests = new CopyOnWriteArrayList<>();

	private volatile Answer answer = (output) -> {
	};

	CannedServer() throws IOException {
		this(ServerSocketFactory.getDefault());
	}

	CannedServer(ServerSocketFactory sockets) throws IOException {
		this.socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::acceptAll);
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "canned-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** The lines of each request so far, in lower case. */
	List<List<String>> requests() {
		return this.requests;
	}

	void answers(Answer answer) {
		this.answer = answer;
	}

	void answers(String text) {
		answers((output) -> output.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
	}

	private void acceptAll() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				start(() -> serve(connection));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
			List<String> lines = new ArrayList<>();
			for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
				lines.add(line.toLowerCase(Locale.ROOT));
			}
			this.requests.add(lines);
			this.answer.write(connection.getOutputStream());
		}
		catch (IOException | InterruptedException ex) {
			// the client has gone
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** Answers a request. */
	@FunctionalInterface
	interface Answer {

		void write(OutputStream output) throws IOException, InterruptedException;

	}

}
