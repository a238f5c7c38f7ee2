package io.github.corsstarter.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample on free ports.
 */
final class RunningSample implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final List<String> pages;

	private RunningSample(ConfigurableApplicationContext context, List<String> pages) {
		this.context = context;
		this.pages = pages;
	}

	/**
	 * Starts the sample in {@code dev}, with a policy that knows the page's real port.
	 * @param stack {@code servlet} or {@code reactive}
	 * @return the running sample
	 */
	static RunningSample on(String stack) {
		return withPages(stack);
	}

	/**
	 * Starts the sample on the servlet stack, with pages that call the API through a
	 * proxy.
	 * @param proxy the URL of the proxy
	 * @return the running sample
	 */
	static RunningSample behind(String proxy) {
		return withPages("servlet", "--sample.page.api=" + proxy);
	}

	private static RunningSample withPages(String stack, String... arguments) {
		List<Integer> ports = freePorts();
		List<String> pages = ports.stream().map((port) -> "http://localhost:" + port).toList();
		Stream<String> all = Stream.concat(Stream.of("--sample.page.ports=%d,%d".formatted(ports.get(0), ports.get(1)),
				// its contract names the usual ports
				"--cors.contract=", "--cors.environments.dev.allowed-origins=" + pages.get(0),
				"--cors.environments.dev.origin-groups.dashboards=" + String.join(",", pages)), Stream.of(arguments));
		return new RunningSample(run(stack, all.toArray(String[]::new)), pages);
	}

	/**
	 * Starts the sample with its policies exactly as they stand in its YAML file.
	 * @param stack {@code servlet} or {@code reactive}
	 * @param environment the environment to choose
	 * @param arguments more arguments of the command line
	 * @return the running sample
	 */
	static RunningSample on(String stack, String environment, String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--sample.page.ports=0,0", "--APP_ENV=" + environment), Stream.of(arguments))
			.toArray(String[]::new);
		return new RunningSample(run(stack, all), List.of());
	}

	/**
	 * Starts the sample on the servlet stack with a file that is watched.
	 * @param policies the text of the file, made of the origin of the first page
	 * @param folder where the file is written
	 * @return the running sample
	 */
	static RunningSample watching(UnaryOperator<String> policies, Path folder) {
		List<Integer> ports = freePorts();
		List<String> pages = ports.stream().map((port) -> "http://localhost:" + port).toList();
		try {
			Files.writeString(folder.resolve("application.yml"), policies.apply(pages.get(0)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new RunningSample(run("servlet", "--sample.page.ports=%d,%d".formatted(ports.get(0), ports.get(1)),
				"--cors.contract=", "--spring.config.additional-location=file:" + folder + "/",
				"--cors.environments.dev.origin-groups.dashboards=" + String.join(",", pages)), pages);
	}

	/**
	 * Starts the sample on the servlet stack, with a table of tenants.
	 * @return the running sample
	 */
	static RunningSample withTenants() {
		List<Integer> ports = freePorts();
		List<String> pages = ports.stream().map((port) -> "http://localhost:" + port).toList();
		return new RunningSample(run("servlet", "--sample.page.ports=%d,%d".formatted(ports.get(0), ports.get(1)),
				"--spring.profiles.active=tenants", "--cors.contract=",
				"--cors.environments.dev.allowed-origins=" + pages.get(0),
				"--cors.environments.dev.origin-groups.dashboards=" + String.join(",", pages)), pages);
	}

	private static ConfigurableApplicationContext run(String stack, String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--server.port=0", "--spring.main.web-application-type=" + stack), Stream.of(arguments))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(SampleApplication.class).run(all);
	}

	/**
	 * Returns the page whose origin the policy allows.
	 * @return its origin
	 */
	String allowedPage() {
		return this.pages.get(0);
	}

	/**
	 * Returns the page whose origin the policy does not allow.
	 * @return its origin
	 */
	String otherPage() {
		return this.pages.get(1);
	}

	String stack() {
		return this.context.getEnvironment().getRequiredProperty("spring.main.web-application-type");
	}

	String url() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	URI api(String path) {
		return URI.create(url() + path);
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	HttpResponse<String> preflight(String origin, String method, String headers) {
		return send(HttpRequest.newBuilder(api("/api/orders"))
			.method("OPTIONS", BodyPublishers.noBody())
			.header("Origin", origin)
			.header("Access-Control-Request-Method", method)
			.header("Access-Control-Request-Headers", headers));
	}

	/** Posts JSON to an endpoint. */
	HttpResponse<String> post(String endpoint, String json) {
		return send(HttpRequest.newBuilder(api("/actuator/" + endpoint))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

	JsonNode endpoint(String id) {
		return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(api("/actuator/" + id))).body());
	}

	@Override
	public void close() {
		this.context.close();
	}

	// both are held open at once, or the second might be the first again
	private static List<Integer> freePorts() {
		try (ServerSocket first = new ServerSocket(0); ServerSocket second = new ServerSocket(0)) {
			return List.of(first.getLocalPort(), second.getLocalPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
