package io.github.corsstarter.integration;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application in this process, on a free port of the loopback address.
 *
 * @param context the application
 */
public record StartedApplication(ConfigurableApplicationContext context) implements AutoCloseable {

	/**
	 * Starts an application.
	 * @param application the application
	 * @param arguments its arguments, as on the command line
	 * @return the running application
	 */
	public static StartedApplication start(SpringApplication application, String... arguments) {
		Stream<String> common = Stream.of("--server.port=0", "--server.address=127.0.0.1",
				"--spring.main.banner-mode=off", "--spring.jmx.enabled=false");
		return new StartedApplication(
				application.run(Stream.concat(common, Stream.of(arguments)).toArray(String[]::new)));
	}

	/** The port of the application. */
	public int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	/** Where the application is. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/** Answers a request of a page: GET, with a line of each origin. */
	public HttpResponse<String> get(String path, String... origins) {
		return new HttpCalls(uri()).get(path, origins);
	}

	/** Answers the preflight of a request with request headers. */
	public HttpResponse<String> preflight(String path, String origin, String method, String headers) {
		return new HttpCalls(uri()).preflight(path, origin, method, headers);
	}

	/** The JSON of an actuator endpoint. */
	public DocumentContext actuator(String path) {
		return JsonPath.parse(get("/actuator/" + path).body());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
