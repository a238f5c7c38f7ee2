package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.net.SocketFactory;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests over a socket, byte for byte: no client of the JDK sends what an attacker
 * does.
 *
 * @param sockets makes the sockets
 * @param port the port of the server
 */
record RawHttp(SocketFactory sockets, int port) implements Transport {

	private static final String LINE = "\r\n";

	static RawHttp to(int port) {
		return new RawHttp(SocketFactory.getDefault(), port);
	}

	@Override
	public String baseUrl() {
		return "http://127.0.0.1:" + this.port;
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		String target = request.url().substring(request.url().indexOf('/', "https://".length()));
		return send(request.method(), target, request.headers());
	}

	ServerAnswer send(String method, String path, HeaderList headers) {
		StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1" + LINE);
		if (!headers.contains("Host")) {
			text.append("Host: 127.0.0.1:").append(this.port).append(LINE);
		}
		headers.lines().forEach((line) -> text.append(line.name() + ": " + line.value() + LINE));
		if (!method.equals("GET") && !method.equals("HEAD")) {
			text.append("Content-Length: 0").append(LINE);
		}
		text.append(headers.contains("Upgrade") ? "" : "Connection: close" + LINE).append(LINE);
		try (Socket socket = this.sockets.createSocket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
			return read(socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
	}

	/** Status and headers; the rest is not waited for. */
	private static ServerAnswer read(Socket socket) throws IOException {
		StringBuilder text = new StringBuilder();
		byte[] buffer = new byte[8192];
		while (text.indexOf(LINE + LINE) == -1) {
			int count = socket.getInputStream().read(buffer);
			if (count == -1) {
				break;
			}
			text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
		}
		int end = text.indexOf(LINE + LINE);
		if (end == -1) {
			// what is no HTTP is answered by some servers without a head
			return ServerAnswer.of(400);
		}
		List<String> lines = text.substring(0, end).lines().toList();
		HeaderList headers = new HeaderList(lines.stream().skip(1).map(RawHttp::header).toList());
		return new ServerAnswer(Integer.parseInt(lines.get(0).split(" ")[1]), headers);
	}

	private static HeaderList.Line header(String line) {
		int colon = line.indexOf(':');
		return new HeaderList.Line(line.substring(0, colon), line.substring(colon + 1));
	}

}
