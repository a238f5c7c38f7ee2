package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for what {@link HttpOriginSource} makes of servers that break, each for real.
 */
class HttpOriginSourceTests {

	private static final String SECRET = "s3cret-value";

	private static final String TEXT = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 18\n"
			+ "Connection: close\n\n";

	private final List<String> origins = new ArrayList<>();

	private CannedServer server;

	@BeforeEach
	void startServer() throws IOException {
		this.server = new CannedServer();
	}

	@AfterEach
	void stopServer() throws IOException {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "TEXT/PLAIN; charset=utf-8", "text/plain;charset=ISO-8859-1" })
	void whenAnswerIsATextThenItsLinesAreLoaded(String type) throws Exception {
		this.server.answers(answer(type, "https://a.example\n# b\n"));
		load(source());
		assertThat(this.origins).containsExactly("https://a.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json;charset=UTF-8", "application/problem+json" })
	void whenAnswerIsAnArrayThenItsItemsAreLoaded(String type) throws Exception {
		this.server.answers(answer(type, "[\"https://a.example\", \"https://b.example\"]"));
		load(source());
		assertThat(this.origins).containsExactly("https://a.example", "https://b.example");
	}

	@Test
	void whenBodyIsChunkedThenItIsLoaded() throws Exception {
		this.server.answers("HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n"
				+ "Connection: close\n\n8\nhttps://\n9\na.example\n0\n\n");
		load(source());
		assertThat(this.origins).containsExactly("https://a.example");
	}

	@ParameterizedTest
	@MethodSource("breakages")
	void whenServerBreaksThenSaysHow(String answer, String expected) {
		this.server.answers(answer);
		assertFailure(() -> load(source()), expected);
	}

	static Stream<Arguments> breakages() {
		String json = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
		return Stream.of(Arguments.of("HTTP/1.1 500 Oops\nContent-Length: 0\n\n", "answered with the status 500."),
				Arguments.of("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic\nContent-Length: 0\n\n",
						"answered with the status 401."),
				Arguments.of("HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n", "answered with the status 401."),
				Arguments.of("HTTP/1.1 204 No Content\n\n", "answered with the status 204."),
				Arguments.of("HTTP/1.1 206 Partial Content\nContent-Type: text/plain\nContent-Length: 0\n\n",
						"answered with the status 206."),
				// nothing was asked for that allows it
				Arguments.of("HTTP/1.1 304 Not Modified\n\n", "answered with the status 304."),
				Arguments.of(answer("text/html", "<html>"),
						"gave the Content-Type 'text/html'. It must be 'text/plain' with one origin a line, or "
								+ "'application/json' with an array of strings."),
				Arguments.of("HTTP/1.1 200 OK\nContent-Length: 0\n\n", "gave the Content-Type ''."),
				Arguments.of("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Encoding: gzip\nContent-Length: 0\n\n",
						"gave a compressed body (gzip), which was not asked for."),
				Arguments.of(TEXT + "https://a", "did not answer in full: fixed content-length: 18, bytes received: 9"),
				Arguments.of("HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n8\nhttps://\n",
						"did not answer in full: "),
				Arguments.of("HTTP/1.1 200 OK\nContent-Type: text/plain\n\nhttps://a.exam",
						"gave a text without Content-Length: nobody can tell whether it is whole."),
				Arguments.of(json + "\n[\"https://a.example\"",
						"gave no list of origins: item 1 is followed by nothing."),
				Arguments.of(answer("application/json", "{\"origins\": []}"),
						"gave no list of origins: it begins with '{', and is no array of strings."),
				Arguments.of(answer("text/plain", "\u00ff"), "gave no list of origins: line 1 is not UTF-8."),
				Arguments.of("", "did not answer in full: "), Arguments.of("SSH-2.0\n\n", "did not answer in full: "),
				Arguments.of("HTTP/1.1 302 Found\nLocation: /login?next=secret\nContent-Length: 0\n\n",
						"redirects to '/login?***'. Redirects are followed from https to https alone."),
				Arguments.of("HTTP/1.1 302 Found\nLocation: https://other.example/\nContent-Length: 0\n\n",
						"redirects to 'https://other.example/'."),
				Arguments.of("HTTP/1.1 301 Moved\nContent-Length: 0\n\n", "redirects to ''."), Arguments
					.of("HTTP/1.1 307 Moved\nLocation: http://[\nContent-Length: 0\n\n", "redirects to 'http://['."));
	}

	@Test
	void whenNobodyListensThenSaysSo() throws IOException {
		this.server.close();
		assertFailure(() -> load(source()), "could not be connected to.");
	}

	@Test
	void whenNameHasNoAddressThenSaysSo() {
		assertThatExceptionOfType(UnreadableRegistryException.class)
			.isThrownBy(() -> load(source("http://registry.invalid/", Map.of())))
			.withMessage("The registry 'http://registry.invalid/' has a name without an address.");
	}

	@Test
	void whenConnectionIsNotAcceptedThenLoadEnds() throws IOException {
		try (ServerSocket full = new ServerSocket(0, 1)) {
			HttpOriginSource source = new HttpOriginSource(new HttpRegistry("http://localhost:" + full.getLocalPort(),
					Map.of(), Duration.ofMillis(300), Duration.ofSeconds(1)));
			assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(() -> load(source))
				.withMessageMatching(".* (did not answer in full|could not be connected to) within \\d+m?s\\.");
		}
	}

	@Test
	void whenServerSaysNothingThenLoadEnds() {
		this.server.answers((output) -> Thread.sleep(5000));
		assertEnds();
	}

	@Test
	void whenBodyDripsThenLoadEnds() {
		this.server.answers((output) -> {
			write(output, "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 100000\n\n");
			while (true) {
				write(output, "#");
				Thread.sleep(20);
			}
		});
		assertEnds();
	}

	@Test
	void whenHeadersDripThenLoadEnds() {
		this.server.answers((output) -> {
			write(output, "HTTP/1.1 200 OK\nX: ");
			while (true) {
				write(output, "#");
				Thread.sleep(20);
			}
		});
		assertEnds();
	}

	private void assertEnds() {
		HttpOriginSource source = new HttpOriginSource(
				new HttpRegistry(url(), Map.of(), Duration.ofSeconds(1), Duration.ofMillis(700)));
		long start = System.nanoTime();
		assertFailure(() -> load(source), "did not answer in full within 700ms.");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
	}

	@Test
	void whenBodyIsEndlessThenLoadEnds() {
		this.server.answers((output) -> {
			write(output, "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 1000000000\n\n");
			while (true) {
				write(output, "# nothing\n".repeat(1000));
			}
		});
		HttpOriginSource source = new HttpOriginSource(registry(url(), Map.of()), 1_000_000);
		assertFailure(() -> load(source), "gave no list of origins: it has more than 1000000 bytes.");
	}

	@Test
	void whenSinkHasEnoughThenItsExceptionPasses() {
		this.server.answers(TEXT + "https://a.example\n");
		assertThatIllegalStateException().isThrownBy(() -> source().load(null, (origin) -> {
			throw new IllegalStateException(origin);
		})).withMessage("https://a.example");
	}

	@Test
	void whenHeadersAreConfiguredThenTheyAreSent() throws Exception {
		this.server.answers(answer("text/plain", "https://a.example\n"));
		load(source(url(), Map.of("X-Registry-Key", SECRET)));
		assertThat(this.server.requests().get(0))
			.contains("get /origins http/1.1", "x-registry-key: " + SECRET, "accept: application/json, text/plain")
			.noneMatch((line) -> line.startsWith("upgrade") || line.startsWith("accept-encoding"));
	}

	@Test
	void whenUrlHasUserNameAndPasswordThenTheyAreSentAndNotShown() throws Exception {
		String url = url().replace("//", "//tenant:" + SECRET + "%21@");
		this.server.answers(answer("text/plain", "https://a.example\n"));
		load(source(url, Map.of()));
		assertThat(this.server.requests().get(0)).contains("authorization: basic dgvuyw50onmzy3jldc12ywx1zse=");
		this.server.answers("HTTP/1.1 500 Oops\nContent-Length: 0\n\n");
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(() -> load(source(url, Map.of())))
			.withMessage("The registry '%s' answered with the status 500.", url().replace("//", "//***@"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://u:%s@[/", "http:/u:%s@h/", "%%zz:%s@h", "ftp://u:%s@h/", "https://u:%s/x@h/",
			"https://h:0x/?key=%s", "https://h h/#%s" })
	void whenUrlIsNoneThenSaysSoWithoutSecrets(String url) {
		assertNoSecret(() -> load(source(url.formatted(SECRET), Map.of())), "has no URL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Key", "X Key", "" })
	void whenHeaderCannotBeSentThenSaysSoWithoutItsValue(String name) {
		String value = name.equals("X-Key") ? SECRET + "\n" : SECRET;
		assertNoSecret(() -> load(source(url(), Map.of(name, value))),
				"The header '" + name + "' cannot be sent to the registry");
	}

	@Test
	void whenServerBreaksThenNoMessageHasAHeader() {
		breakages().forEach((breakage) -> {
			this.server.answers((String) breakage.get()[0]);
			assertNoSecret(() -> load(source(url(), Map.of("X-Key", SECRET))), "");
		});
		assertThat(registry(url() + "?key=" + SECRET, Map.of("X-Key", SECRET)).toString()).doesNotContain(SECRET);
	}

	private static void assertNoSecret(ThrowingCallable load, String expected) {
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(load).satisfies((failure) -> {
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			assertThat(failure).hasMessageContaining(expected);
			assertThat(trace.toString()).doesNotContain(SECRET);
		});
	}

	private void assertFailure(ThrowingCallable load, String expected) {
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(load)
			.withMessageStartingWith("The registry '" + url() + "' " + expected);
	}

	private static String answer(String type, String body) {
		return "HTTP/1.1 200 OK\nContent-Type: %s\nContent-Length: %d\nConnection: close\n\n%s".formatted(type,
				body.replace("\n", "\r\n").length(), body);
	}

	private static void write(OutputStream output, String text) throws IOException {
		output.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		output.flush();
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.port() + "/origins";
	}

	private HttpOriginSource source() {
		return source(url(), Map.of());
	}

	private static HttpOriginSource source(String url, Map<String, String> headers) {
		return new HttpOriginSource(registry(url, headers));
	}

	private static HttpRegistry registry(String url, Map<String, String> headers) {
		return new HttpRegistry(url, headers, Duration.ofSeconds(5), Duration.ofSeconds(10));
	}

	private @Nullable String load(HttpOriginSource source) throws Exception {
		this.origins.clear();
		return source.load(null, this.origins::add);
	}

}
