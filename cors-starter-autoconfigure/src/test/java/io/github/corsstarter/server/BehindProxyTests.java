package io.github.corsstarter.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.SSLSocketFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behind an nginx that ends TLS, requests of the server's own pages are no CORS requests
 * as far as the server learns where they went, and as the browser says so in any case.
 */
@EnabledIf("io.github.corsstarter.server.Nginx#isPresentOrRequired")
@Tag("long")
class BehindProxyTests {

	private static final String APP = "https://app.example.com";

	private static final List<String> STRATEGIES = List.of("none", "native", "framework");

	/** By server and strategy. */
	private static final Map<String, RunningServer> SERVERS = new LinkedHashMap<>();

	private static final Map<ProxyHeaders, Integer> PORTS = new EnumMap<>(ProxyHeaders.class);

	@TempDir
	private static Path folder;

	private static SSLSocketFactory sockets;

	private static Nginx nginx;

	@BeforeAll
	static void start() throws Exception {
		SelfSigned certificate = SelfSigned.create(folder);
		certificate.write(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
		sockets = certificate.sockets();
		StringBuilder http = new StringBuilder();
		for (ProxyHeaders headers : ProxyHeaders.values()) {
			PORTS.put(headers, Nginx.freePort());
			http.append(headers.server(PORTS.get(headers)));
		}
		nginx = Nginx.start(folder, http.toString(), PORTS.get(ProxyHeaders.NONE));
		for (TestServer server : TestServer.values()) {
			for (String strategy : STRATEGIES) {
				Map<String, String> properties = Map.of("cors.allowed-origins", APP, "server.forward-headers-strategy",
						strategy, "cors.diagnostics.log-denials", "off");
				SERVERS.put(server + strategy, server.start(properties));
			}
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
		if (nginx != null) {
			nginx.close();
		}
	}

	static Stream<Arguments> proxies() {
		return Stream.of(TestServer.values())
			.flatMap((server) -> STRATEGIES.stream()
				.flatMap((strategy) -> Stream.of(ProxyHeaders.values())
					.map((headers) -> Arguments.of(server, strategy, headers))));
	}

	/**
	 * What a server does not learn is its own matter: Tomcat knows no {@code Forwarded}
	 * and no port in {@code X-Forwarded-Host}, Spring takes the default port of
	 * {@code X-Forwarded-Proto}, and Reactor Netty loses the brackets of IPv6 addresses.
	 */
	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			strategy,  headers,                     Tomcat,       Jetty,        Netty
			none,      NONE,                        NOTHING,      NOTHING,      NOTHING
			none,      HOST_AND_X_FORWARDED_PROTO,  NOTHING,      NOTHING,      NOTHING
			none,      X_FORWARDED,                 NOTHING,      NOTHING,      NOTHING
			none,      X_FORWARDED_WITH_PORT,       NOTHING,      NOTHING,      NOTHING
			none,      FORWARDED,                   NOTHING,      NOTHING,      NOTHING
			native,    NONE,                        NOTHING,      NOTHING,      NOTHING
			native,    HOST_AND_X_FORWARDED_PROTO,  DEFAULT_PORT, ALL,          ALL
			native,    X_FORWARDED,                 DEFAULT_PORT, ALL,          NAMES
			native,    X_FORWARDED_WITH_PORT,       ALL,          ALL,          NAMES
			native,    FORWARDED,                   NOTHING,      ALL,          NAMES
			framework, NONE,                        NOTHING,      NOTHING,      NOTHING
			framework, HOST_AND_X_FORWARDED_PROTO,  DEFAULT_PORT, DEFAULT_PORT, DEFAULT_PORT
			framework, X_FORWARDED,                 ALL,          ALL,          ALL
			framework, X_FORWARDED_WITH_PORT,       ALL,          ALL,          ALL
			framework, FORWARDED,                   ALL,          ALL,          ALL
			""")
	void requestWhenServerLearnsItsTargetIsOfTheSameOrigin(String strategy, ProxyHeaders headers, Learned onTomcat,
			Learned onJetty, Learned onNetty) throws IOException {
		Map<TestServer, Learned> learned = Map.of(TestServer.TOMCAT, onTomcat, TestServer.JETTY, onJetty,
				TestServer.NETTY, onNetty);
		for (TestServer server : TestServer.values()) {
			for (String host : hosts(headers)) {
				String origin = "https://" + host.toLowerCase(Locale.ROOT).replaceFirst(":443$", "");
				RawAnswer answer = send(server, strategy, headers, host, "Origin: " + origin);
				assertThat(answer.status()).as("%s, %s", server, host)
					.isEqualTo(learned.get(server).includes(host) ? 200 : 403);
				assertThat(answer.accessControl()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("proxies")
	void requestWhenBrowserSaysSameOriginIsPassed(TestServer server, String strategy, ProxyHeaders headers)
			throws IOException {
		RawAnswer answer = send(server, strategy, headers, "[2001:db8::1]:8443", "Origin: https://[2001:db8::1]:8443",
				"Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.accessControl()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("proxies")
	void formOfAnIdentityProviderWhenBrowserNavigatesIsPassed(TestServer server, String strategy, ProxyHeaders headers)
			throws IOException {
		RawAnswer answer = send(server, strategy, headers, "api.example.com", "Origin: https://idp.example",
				"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.accessControl()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("proxies")
	void requestWhenOriginIsAnotherIsDecidedByThePolicy(TestServer server, String strategy, ProxyHeaders headers)
			throws IOException {
		RawAnswer allowed = send(server, strategy, headers, "api.example.com", "Origin: " + APP);
		assertThat(allowed.status()).isEqualTo(200);
		assertThat(allowed.accessControl()).containsExactly("Access-Control-Allow-Origin: " + APP);
		RawAnswer denied = send(server, strategy, headers, "api.example.com", "Origin: https://evil.example");
		assertThat(denied.status()).isEqualTo(403);
		assertThat(denied.accessControl()).isEmpty();
		// the same host without TLS is another origin, which a server that sees no TLS
		// cannot know
		RawAnswer insecure = send(server, strategy, headers, "api.example.com", "Origin: http://api.example.com");
		assertThat(insecure.accessControl()).isEmpty();
	}

	/** Where nginx says its port, the host names it. */
	private static List<String> hosts(ProxyHeaders headers) {
		int port = PORTS.get(headers);
		List<String> odd = List.of("api.example.com:" + port, "API.Example.COM:" + port, "[2001:db8::1]:" + port);
		List<String> plain = List.of("api.example.com", "API.Example.COM", "api.example.com:443", "[2001:DB8::1]");
		return (headers == ProxyHeaders.X_FORWARDED_WITH_PORT) ? odd
				: Stream.concat(plain.stream(), odd.stream()).toList();
	}

	private static RawAnswer send(TestServer server, String strategy, ProxyHeaders headers, String host,
			String... lines) throws IOException {
		String request = "POST /open/x/any HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n"
				+ "X-Upstream: " + SERVERS.get(server + strategy).port() + "\r\n" + String.join("\r\n", lines)
				+ "\r\n\r\n";
		try (Socket socket = sockets.createSocket("127.0.0.1", PORTS.get(headers))) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
		}
	}

	/**
	 * Of which hosts a server learns that they are its own.
	 */
	private enum Learned {

		ALL, NAMES, DEFAULT_PORT, NOTHING;

		boolean includes(String host) {
			return switch (this) {
				case ALL -> true;
				case NAMES -> !host.startsWith("[");
				case DEFAULT_PORT -> host.endsWith(":443") || !host.matches(".*:[0-9]+");
				case NOTHING -> false;
			};
		}

	}

}
