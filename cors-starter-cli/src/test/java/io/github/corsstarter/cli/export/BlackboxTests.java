package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real blackbox exporter asks a server that has the policies, and one that breaks
 * them.
 */
@EnabledIf("isPresentOrRequired")
class BlackboxTests {

	private static final String PROGRAM = "prometheus-blackbox-exporter";

	private static final Pattern MODULE = Pattern.compile("(?m)^  (cors_([a-z_]+)_(?:allowed|stranger)):$");

	@TempDir
	private Path folder;

	static boolean isPresentOrRequired() {
		return RunningProxy.isPresentOrRequired(PROGRAM);
	}

	@Test
	void moduleWhenServerHasThePoliciesSucceedsAndFailsWhereTheyAreBroken() throws Exception {
		String text = PolicyExport
			.write(ExportFormat.BLACKBOX, EdgePolicies.ALL,
					EdgePolicies.options(80, "http://a", ExportOptions.Application.OWN_CORS))
			.text();
		List<String> modules = MODULE.matcher(text).results().map((match) -> match.group(1)).toList();
		assertThat(modules).contains("cors_default_allowed", "cors_default_stranger", "cors_catalog_public_allowed")
			.doesNotContain("cors_catalog_public_stranger")
			.hasSize(8);
		Path configuration = Files.writeString(this.folder.resolve("blackbox.yml"), text);
		int port = RunningProxy.freePort();
		try (RunningProxy exporter = RunningProxy.start(this.folder, port,
				List.of(PROGRAM, "--config.file=" + configuration, "--web.listen-address=127.0.0.1:" + port))) {
			assertThat(failing(exporter, modules, (headers) -> {
			})).isEmpty();
			assertThat(failing(exporter, modules, (headers) -> headers.remove("Access-Control-Allow-Origin")))
				.isEqualTo(of(modules, "_allowed"));
			assertThat(failing(exporter, modules,
					(headers) -> headers.set("Access-Control-Allow-Origin", "https://stranger.invalid")))
				.containsAll(of(modules, "_stranger"));
			assertThat(failing(exporter, modules, (headers) -> headers.set("Access-Control-Max-Age", "86400")))
				.isEqualTo(of(modules, "_allowed"));
		}
	}

	private static List<String> of(List<String> modules, String end) {
		return modules.stream().filter((module) -> module.endsWith(end)).toList();
	}

	private static List<String> failing(RunningProxy exporter, List<String> modules, Consumer<Headers> edge)
			throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> answer(exchange, edge));
		server.start();
		try {
			return modules.stream()
				.filter((module) -> !succeeds(exporter, module, server.getAddress().getPort()))
				.toList();
		}
		finally {
			server.stop(0);
		}
	}

	private static boolean succeeds(RunningProxy exporter, String module, int port) {
		String path = Stream
			.of("catalog_public:/catalog/x", "admin:/catalog/admin/1", "apps:/apps/a/x", "nobody:/nobody/x",
					"default:/api")
			.filter((entry) -> module.contains(entry.substring(0, entry.indexOf(':'))))
			.map((entry) -> entry.substring(entry.indexOf(':') + 1))
			.findFirst()
			.orElseThrow();
		URI probe = URI.create("http://127.0.0.1:" + exporter.port() + "/probe?module=" + module
				+ "&target=http://127.0.0.1:" + port + path);
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.ofString())
				.body()
				.contains("probe_success 1");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(HttpExchange exchange, Consumer<Headers> edge) throws IOException {
		HeaderList headers = HeaderList.of();
		for (String name : exchange.getRequestHeaders().keySet()) {
			headers = headers.with(name, exchange.getRequestHeaders().getFirst(name));
		}
		ServerAnswer answer = PolicyTransport.of(BlackboxTests::policy)
			.send(new SentRequest(exchange.getRequestMethod(), "http://api.example" + exchange.getRequestURI(), headers,
					false, null));
		answer.headers().lines().forEach((line) -> exchange.getResponseHeaders().add(line.name(), line.value()));
		edge.accept(exchange.getResponseHeaders());
		exchange.sendResponseHeaders(answer.status(), -1);
		exchange.close();
	}

	private static io.github.corsstarter.CorsPolicy policy(String path) {
		String name = path.startsWith("/catalog/admin") ? "admin" : (path.startsWith("/catalog") ? "Catalog (public)"
				: (path.startsWith("/apps") ? "apps" : (path.startsWith("/nobody") ? "nobody" : "default")));
		return Objects.requireNonNull(EdgePolicies.of(name));
	}

}
