package io.github.corsstarter.cli.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProbeServer}.
 */
@Timeout(30)
class ProbeServerTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<String> probed = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger atOnce = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	private final CountDownLatch blocked = new CountDownLatch(1);

	private ProbeServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = ProbeServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
				List.of("edge", "service"), this::probe);
	}

	@AfterEach
	void stop() {
		this.blocked.countDown();
		this.server.close();
	}

	@Test
	void probeWhenTargetIsKnownAnswersMetrics() throws Exception {
		HttpResponse<String> response = send("/probe?target=service", "7.5");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("cors_check_passed 1\n");
		assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
		assertThat(this.probed).hasSize(1).first().asString().startsWith("service PT6.");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /probe, 400", "GET, /probe?target=nobody, 400",
			"GET, /probe?target=http://169.254.169.254/, 400", "GET, /probe?target=edge&target=http://a.example, 400",
			"GET, /probe?target=, 400", "GET, /, 404", "GET, /probe/../metrics?target=edge, 404",
			"POST, /probe?target=edge, 405", "OPTIONS, /probe?target=edge, 405" })
	void probeWhenAnythingElseIsAskedChecksNothing(String method, String path, int status) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri(path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build();
		HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).hasLineCount(1);
		assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
		assertThat(this.probed).isEmpty();
	}

	@Test
	void probeWhenOneRunsLetsSomeWaitAndTurnsOthersAway() throws Exception {
		List<CompletableFuture<HttpResponse<String>>> responses = Stream
			.generate(() -> this.client.sendAsync(request("/probe?target=edge", "20"), BodyHandlers.ofString()))
			.limit(ProbeServer.WAITING + 4)
			.toList();
		while (responses.stream().filter(CompletableFuture::isDone).count() < 3) {
			Thread.sleep(10);
		}
		this.blocked.countDown();
		List<Integer> statuses = new ArrayList<>();
		for (CompletableFuture<HttpResponse<String>> response : responses) {
			statuses.add(response.get(20, TimeUnit.SECONDS).statusCode());
		}
		assertThat(statuses).filteredOn((status) -> status == 200).hasSize(ProbeServer.WAITING + 1);
		assertThat(statuses).filteredOn((status) -> status == 503).hasSize(3);
		assertThat(this.most).hasValue(1);
	}

	@Test
	void probeWhenNobodyCanWaitLongerTurnsAway() throws Exception {
		CompletableFuture<HttpResponse<String>> first = this.client.sendAsync(request("/probe?target=edge", "20"),
				BodyHandlers.ofString());
		while (this.probed.isEmpty()) {
			Thread.sleep(10);
		}
		HttpResponse<String> second = send("/probe?target=edge", "0.2");
		assertThat(second.statusCode()).isEqualTo(503);
		assertThat(second.headers().firstValue("Retry-After")).contains("10");
		this.blocked.countDown();
		assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, 60000", "10, 9500", "0.1, 100", "0, 60000", "-3, 60000", "x, 60000",
			"NaN, 60000", "1e9, 60000" })
	void limitWhenPrometheusTellsItsTimeoutIsShorter(String header, long millis) {
		assertThat(ScrapeTimeout.of(header)).isEqualTo(Duration.ofMillis(millis));
	}

	private String probe(String target, Duration limit) {
		this.most.accumulateAndGet(this.atOnce.incrementAndGet(), Math::max);
		this.probed.add(target + " " + limit);
		try {
			if (target.equals("edge")) {
				this.blocked.await();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.atOnce.decrementAndGet();
		return "cors_check_passed 1\n";
	}

	private HttpResponse<String> send(String path, String timeout) throws IOException, InterruptedException {
		return this.client.send(request(path, timeout), BodyHandlers.ofString());
	}

	private HttpRequest request(String path, String timeout) {
		return HttpRequest.newBuilder(uri(path)).header("X-Prometheus-Scrape-Timeout-Seconds", timeout).build();
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.server.address().getPort() + path);
	}

}
