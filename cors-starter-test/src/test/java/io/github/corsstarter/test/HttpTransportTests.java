package io.github.corsstarter.test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpTransport} and {@link UnreadBody}: what stands below the headers
 * stops nobody.
 */
@Timeout(20)
class HttpTransportTests {

	private final CountDownLatch ended = new CountDownLatch(1);

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.createContext("/endless", this::writeWithoutEnd);
		this.server.createContext("/silent", HttpTransportTests::writeHeadersAlone);
		this.server.createContext("/short", this::writePort);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void sendWhenBodyHasNoEndReturnsWithHeadersAndHangsUp() throws InterruptedException {
		assertThat(status("/endless")).isEqualTo(200);
		assertThat(this.ended.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void sendWhenBodyNeverComesReturnsWithHeaders() {
		assertThat(status("/silent")).isEqualTo(200);
	}

	/** A connection can serve again a moment after its answer is there. */
	@Test
	void sendWhenBodiesAreShortUsesConnectionAgain() throws InterruptedException {
		HttpTransport transport = HttpTransport.to(url());
		Set<String> ports = new HashSet<>();
		int requests = 0;
		while (ports.size() == requests && requests < 200) {
			SentRequest request = new SentRequest("GET", url() + "/short", HeaderList.of(), false, null);
			ports.add(transport.send(request).headers().get("Port"));
			requests++;
			Thread.sleep(20);
		}
		assertThat(ports).hasSizeLessThan(requests);
	}

	private int status(String path) {
		return HttpTransport.to(url())
			.send(new SentRequest("GET", url() + path, HeaderList.of(), false, null))
			.status();
	}

	private String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	private void writeWithoutEnd(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			while (true) {
				body.write(new byte[8192]);
			}
		}
		finally {
			this.ended.countDown();
		}
	}

	/** On later JDKs the headers wait for the body, if nobody flushes. */
	private static void writeHeadersAlone(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		exchange.getResponseBody().flush();
	}

	private void writePort(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Port", String.valueOf(exchange.getRemoteAddress().getPort()));
		byte[] body = new byte[1024];
		exchange.sendResponseHeaders(200, body.length);
		try (OutputStream stream = exchange.getResponseBody()) {
			stream.write(body);
		}
	}

}
