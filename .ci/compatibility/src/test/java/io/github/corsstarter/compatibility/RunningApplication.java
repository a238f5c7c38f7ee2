package io.github.corsstarter.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on a free port, and a client for it.
 */
final class RunningApplication implements AutoCloseable {

	/**
	 * The server that is on the class path: {@code tomcat}, {@code jetty} or
	 * {@code netty}.
	 */
	static final String SERVER = System.getProperty("compatibility.server");

	/** The stack that it belongs to. */
	static final String STACK = "netty".equals(SERVER) ? "reactive" : "servlet";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext context;

	private RunningApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts the application.
	 * @param configuration the name of its YAML file; there may be none of that name
	 * @return the running application
	 */
	static RunningApplication start(String configuration) {
		return new RunningApplication(new SpringApplicationBuilder(CompatibilityApplication.class).run(
				"--spring.config.name=" + configuration, "--spring.main.web-application-type=" + STACK,
				"--spring.main.banner-mode=off", "--spring.security.user.password=secret", "--server.port=0",
				"--server.address=127.0.0.1", "--management.endpoints.web.exposure.include=*",
				"--logging.level.root=off", "--logging.level.org.springframework.boot.diagnostics=error"));
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	HttpResponse<String> get(String path, String... origins) {
		HttpRequest.Builder request = request(path);
		List.of(origins).forEach((origin) -> request.header("Origin", origin));
		return send(request);
	}

	HttpResponse<String> preflight(String path, String origin, String method, String headers) {
		return send(request(path).method("OPTIONS", BodyPublishers.noBody())
			.header("Origin", origin)
			.header("Access-Control-Request-Method", method)
			.header("Access-Control-Request-Headers", headers));
	}

	DocumentContext actuator(String path) {
		return JsonPath.parse(get("/actuator/" + path).body());
	}

	private HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		// a client for each request, since Reactor Netty 1.3.7 may stop reading a
		// connection that is kept alive
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
