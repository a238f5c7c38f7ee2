package io.github.corsstarter.registries;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Applications whose tenants stand in a file, or in a list on the web.
 */
class FileAndWebTests {

	/** A second, and what a busy machine adds: after a slow load the source rests for ten times as long. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	private Path folder;

	private volatile String list = "https://first.example\n";

	private final AtomicInteger transfers = new AtomicInteger();

	@Test
	void fileThatIsReplacedReachesThePolicy() throws IOException {
		Path file = this.folder.resolve("tenants.txt");
		Files.writeString(file, "# tenants\nhttps://first.example\n");
		try (StartedApplication shop = shop("file=" + file)) {
			assertThat(TenantShop.allows(shop, "https://first.example")).isTrue();
			assertThat(TenantShop.allows(shop, "https://second.example")).isFalse();
			Path next = Files.writeString(this.folder.resolve("next.txt"), "https://second.example\n");
			Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
			await().atMost(PATIENCE).until(() -> TenantShop.allows(shop, "https://second.example"));
			assertThat(TenantShop.allows(shop, "https://first.example")).isFalse();
			Files.delete(file);
			assertThat(TenantShop.allows(shop, "https://third.example")).isFalse();
			await().during(Duration.ofSeconds(1))
				.atMost(PATIENCE)
				.until(() -> TenantShop.allows(shop, "https://second.example"));
		}
	}

	@Test
	void withoutTheFileTheStartSaysSo() {
		Path file = this.folder.resolve("none.txt");
		assertThatException().isThrownBy(() -> shop("file=" + file).close())
			.withStackTraceContaining("The file '%s' does not exist.".formatted(file));
	}

	@Test
	void listThatChangesReachesThePolicyAndIsTransferredOnce() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			try (exchange) {
				byte[] body = this.list.getBytes(StandardCharsets.UTF_8);
				String tag = "\"%x\"".formatted(this.list.hashCode());
				boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
				exchange.getResponseHeaders().set("ETag", tag);
				exchange.getResponseHeaders().set("Content-Type", "text/plain");
				exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
				if (!same) {
					this.transfers.incrementAndGet();
					exchange.getResponseBody().write(body);
				}
			}
		});
		server.start();
		try (StartedApplication shop = shop("http.url=http://127.0.0.1:" + server.getAddress().getPort() + "/tenants")) {
			assertThat(TenantShop.allows(shop, "https://first.example")).isTrue();
			this.list += "https://second.example\n";
			assertThat(TenantShop.allows(shop, "https://second.example")).isFalse();
			await().atMost(PATIENCE).until(() -> TenantShop.allows(shop, "https://second.example"));
			await().during(Duration.ofSeconds(2))
				.atMost(PATIENCE)
				.until(() -> !TenantShop.allows(shop, "https://third.example"));
			assertThat(this.transfers).hasValue(2);
		}
		finally {
			server.stop(0);
		}
	}

	private static StartedApplication shop(String source) {
		return TenantShop.startFrom(source);
	}

}
