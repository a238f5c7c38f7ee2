package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * All that a command may meet instead of what it asks for: one server for each way to be
 * no server, and one whose paths begin with what is wrong.
 */
final class BrokenServer implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer http = HttpServer.create(anyPort(), 0);

	/** It has no certificate to show. */
	private final HttpsServer tls = HttpsServer.create(anyPort(), 0);

	private final ServerSocket mail = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	/** Nobody takes what waits there. */
	private final ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final int closed;

	BrokenServer() throws IOException, GeneralSecurityException {
		this.http.setExecutor(this.threads);
		this.http.createContext("/", this::handle);
		this.http.start();
		SSLContext nothing = SSLContext.getInstance("TLS");
		nothing.init(null, null, null);
		this.tls.setHttpsConfigurator(new HttpsConfigurator(nothing));
		this.tls.start();
		this.threads.execute(this::speakMail);
		try (ServerSocket socket = new ServerSocket(0)) {
			this.closed = socket.getLocalPort();
		}
	}

	private static InetSocketAddress anyPort() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
	}

	/** The URL where something is wrong. */
	String url(String wrong) {
		return switch (wrong) {
			case "unknown" -> "http://nowhere.invalid";
			case "closed" -> "http://localhost:" + this.closed;
			case "tls" -> "https://localhost:" + this.tls.getAddress().getPort();
			case "mail" -> "http://localhost:" + this.mail.getLocalPort();
			case "silent" -> "http://localhost:" + this.silent.getLocalPort();
			default -> "http://localhost:" + this.http.getAddress().getPort() + "/" + wrong;
		};
	}

	private void handle(HttpExchange exchange) throws IOException {
		String wrong = exchange.getRequestURI().getPath().split("/")[1];
		switch (wrong) {
			case "html" -> ScriptedActuator.answer(exchange, 200, "<!doctype html><form action=login>");
			case "json" -> ScriptedActuator.answer(exchange, 200, "{\"status\":\"UP\"}");
			case "redirect" -> {
				exchange.getResponseHeaders().set("Location", "https://login.example/");
				ScriptedActuator.answer(exchange, 302, "");
			}
			case "trickle" -> trickle(exchange);
			default -> ScriptedActuator.answer(exchange, Integer.parseInt(wrong), "");
		}
	}

	private static void trickle(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			while (!Thread.interrupted()) {
				body.write(' ');
				body.flush();
				Thread.sleep(100);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void speakMail() {
		while (!this.mail.isClosed()) {
			try (Socket socket = this.mail.accept()) {
				socket.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				// closed, or the client has gone
			}
		}
	}

	@Override
	public void close() {
		this.http.stop(0);
		this.tls.stop(0);
		this.threads.shutdownNow();
		try {
			this.mail.close();
			this.silent.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
