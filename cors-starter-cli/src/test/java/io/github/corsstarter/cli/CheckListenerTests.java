package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.cli.check.CheckListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckListener}.
 */
@Timeout(60)
class CheckListenerTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final ShopServer service = new ShopServer();

	private final ShopServer edge = new ShopServer((headers) -> headers.remove("Access-Control-Allow-Origin"));

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final AtomicInteger status = new AtomicInteger(-1);

	@TempDir
	private Path folder;

	private String timeout = "1";

	private Thread thread;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.folder.resolve("c.yml"),
				"contract: [{ who: https://app.example.com, where: /, expected: allowed }]");
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (this.thread != null) {
			this.thread.interrupt();
			this.thread.join();
		}
		this.service.close();
		this.edge.close();
	}

	@Test
	void listenWhenProbedChecksFromTheTargetInwards() throws Exception {
		String probe = listen("edge=" + this.edge.url(), "service=" + this.service.url());
		assertThat(probe).startsWith("http://127.0.0.1:").endsWith("/probe?target=edge");
		assertThat(get(probe)).contains("\ncors_check_passed 0\n",
				"\ncors_check_header_change{hop=\"edge\",header=\"access-control-allow-origin\",kind=\"stripped\"} 1\n");
		assertThat(get(probe.replace("=edge", "=service"))).contains("\ncors_check_passed 1\n")
			.doesNotContain("header_change");
		assertThat(this.err.toString()).isEmpty();
		assertThat(this.folder.resolve("cors-check.jsonl")).content().hasLineCount(2);
		this.thread.interrupt();
		this.thread.join();
		assertThat(this.status).hasValue(0);
	}

	@Test
	void listenWhenProbedAgainHasTheSameClient() throws Exception {
		String probe = listen("edge=" + this.edge.url(), "service=" + this.service.url());
		get(probe);
		long clients = clients();
		for (int i = 0; i < 3; i++) {
			assertThat(get(probe)).contains("\ncors_check_passed 0\n");
		}
		assertThat(clients()).isLessThanOrEqualTo(clients);
	}

	/** Each client has a thread that ends when nobody knows the client any more. */
	private static long clients() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("HttpClient-"))
			.filter((thread) -> thread.getName().endsWith("-SelectorManager"))
			.count();
	}

	@Test
	void listenWhenHopIsGoneAnswersZeroAndSaysWhy() throws Exception {
		this.service.close();
		String probe = listen("service=" + this.service.url());
		assertThat(get(probe)).contains("\ncors_check_passed 0\n");
		assertThat(this.err.toString())
			.isEqualTo("service: " + this.service.url() + " refuses the connection." + System.lineSeparator());
	}

	@Test
	void listenWhenScrapeHasNoTimeLeftAnswersZero() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.timeout = "60";
			String probe = listen("edge=http://localhost:" + silent.getLocalPort());
			long start = System.nanoTime();
			assertThat(get(probe, "X-Prometheus-Scrape-Timeout-Seconds", "1")).contains("\ncors_check_passed 0\n");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
			assertThat(this.err.toString()).contains("did not answer in time.");
		}
	}

	@Test
	void listenWhenPortIsTakenSaysSo() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			CommandOutcome outcome = CommandOutcome.of("check", "--contract", this.folder.resolve("c.yml").toString(),
					"--url", this.service.url(), "--listen", String.valueOf(taken.getLocalPort()));
			assertThat(outcome.status()).isEqualTo(11);
			assertThat(outcome.err()).startsWith("127.0.0.1:" + taken.getLocalPort() + " cannot be listened on: ")
				.hasLineCount(1);
		}
	}

	@Test
	void listenWhenContractIsWrongSaysSoAtOnce() {
		CommandOutcome outcome = CommandOutcome.of("check", "--contract", "missing.yml", "--url", this.service.url(),
				"--listen", "0");
		assertThat(outcome.status()).isEqualTo(3);
		assertThat(outcome.err()).hasLineCount(1);
	}

	private String listen(String... hops) throws InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("check", "--contract", this.folder.resolve("c.yml").toString(),
				"--listen", "0", "--timeout", this.timeout, "--history", this.folder.toString()));
		for (String hop : hops) {
			arguments.addAll(List.of("--hop", hop));
		}
		this.thread = new Thread(() -> this.status.set(Main.commandLine()
			.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments.toArray(String[]::new))));
		this.thread.start();
		while (!this.out.toString().endsWith("\n")) {
			Thread.sleep(10);
		}
		return this.out.toString().strip().replace("Listening: ", "");
	}

	private static String get(String url, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
	}

}
