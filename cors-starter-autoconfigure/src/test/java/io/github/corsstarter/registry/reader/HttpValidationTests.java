package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how {@link HttpOriginSource} asks whether anything has changed, with a server
 * that knows.
 */
class HttpValidationTests {

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final List<String> origins = new ArrayList<>();

	private HttpServer server;

	private HttpOriginSource source;

	private volatile String body = "https://a.example\n";

	private volatile @Nullable String entityTag;

	private volatile @Nullable Instant modified;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.source = new HttpOriginSource(
				new HttpRegistry("http://localhost:" + this.server.getAddress().getPort() + "/origins", Map.of(),
						Duration.ofSeconds(5), Duration.ofSeconds(10)));
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"1\"", "W/\"1\"" })
	void whenEntityTagIsTheSameThenNothingIsTransferred(String tag) throws Exception {
		this.entityTag = tag;
		String first = load(null);
		assertThat(load(first)).isEqualTo(first);
		assertThat(this.asked).containsExactly("none", "tag -> 304");
		assertThat(this.origins).isEmpty();
	}

	@Test
	void whenContentHasChangedThenItIsLoaded() throws Exception {
		this.entityTag = "\"1\"";
		String first = load(null);
		this.entityTag = "\"2\"";
		this.body = "https://b.example\n";
		String second = load(first);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.origins).containsExactly("https://b.example");
		assertThat(load(second)).isEqualTo(second);
		assertThat(this.asked).containsExactly("none", "tag", "tag -> 304");
	}

	@Test
	void whenLoadWasRefusedThenAllIsTransferredAgain() throws Exception {
		this.entityTag = "\"1\"";
		String first = load(null);
		this.entityTag = "\"2\"";
		this.body = "https://b.example\n";
		load(first);
		load(first);
		load(null);
		assertThat(this.asked).containsExactly("none", "tag", "none", "none");
		assertThat(this.origins).containsExactly("https://b.example");
	}

	@Test
	void whenEachServerHasAnEntityTagOfItsOwnThenTagIsTheSame() throws Exception {
		this.entityTag = "\"1\"";
		String first = load(null);
		this.entityTag = "\"2\"";
		assertThat(load(first)).isEqualTo(first);
	}

	@Test
	void whenServerHasNoEntityTagThenTimeOfChangeIsAskedFor() throws Exception {
		this.modified = Instant.now().minus(Duration.ofMinutes(1));
		String first = load(null);
		assertThat(load(first)).isEqualTo(first);
		assertThat(this.asked).containsExactly("none", "time -> 304");
	}

	@Test
	void whenContentChangedJustNowThenItsTimeTellsNothing() throws Exception {
		// whatever the machine has to do until the answer
		this.modified = Instant.now().plus(Duration.ofMinutes(1));
		String first = load(null);
		this.body = "https://b.example\n";
		assertThat(load(first)).isNotEqualTo(first);
		assertThat(this.asked).containsExactly("none", "none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "\"1", "\"a b\"" })
	void whenEntityTagIsNoneThenItIsNotSent(String tag) throws Exception {
		this.entityTag = tag;
		String first = load(null);
		assertThat(load(first)).isEqualTo(first);
		assertThat(this.asked).containsExactly("none", "none");
	}

	private @Nullable String load(@Nullable String previousTag) throws Exception {
		this.origins.clear();
		return this.source.load(previousTag, this.origins::add);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String tag = this.entityTag;
			Instant modified = this.modified;
			String time = (modified != null)
					? DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)) : null;
			String sentTag = exchange.getRequestHeaders().getFirst("If-None-Match");
			String sentTime = exchange.getRequestHeaders().getFirst("If-Modified-Since");
			boolean same = (sentTag != null) ? sentTag.equals(tag) : sentTime != null && sentTime.equals(time);
			this.asked
				.add(((sentTag != null) ? "tag" : (sentTime != null) ? "time" : "none") + (same ? " -> 304" : ""));
			exchange.getResponseHeaders().set("Content-Type", "text/plain");
			if (tag != null) {
				exchange.getResponseHeaders().set("ETag", tag);
			}
			if (time != null) {
				exchange.getResponseHeaders().set("Last-Modified", time);
			}
			byte[] content = this.body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : content.length);
			if (!same) {
				exchange.getResponseBody().write(content);
			}
		}
	}

}
