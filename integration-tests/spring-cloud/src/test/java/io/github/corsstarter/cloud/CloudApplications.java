package io.github.corsstarter.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.config.server.EnableConfigServer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.integration.StartedApplication;

/**
 * A Config Server, and an application that may have its configuration from it.
 */
final class CloudApplications {

	private CloudApplications() {
	}

	/** Starts a server that reads a Git repository. */
	static StartedApplication server(Path repository) {
		return start(Server.class, "--spring.cloud.config.enabled=false",
				"--spring.cloud.config.server.git.uri=" + repository.toUri(),
				"--spring.cloud.config.server.git.default-label=main");
	}

	/** Starts an application that can be refreshed. */
	static StartedApplication shop(String... arguments) {
		return start(Shop.class,
				Stream
					.concat(Stream.of("--spring.application.name=shop",
							"--management.endpoints.web.exposure.include=refresh,cors"), Stream.of(arguments))
					.toArray(String[]::new));
	}

	private static StartedApplication start(Class<?> application, String... arguments) {
		// without a broker; BusTests has its own
		return StartedApplication.start(new SpringApplication(application),
				Stream.concat(Stream.of("--spring.cloud.bus.enabled=false"), Stream.of(arguments)).toArray(String[]::new));
	}

	/** Refreshes an application, and waits for the answer. */
	static HttpResponse<String> refresh(StartedApplication application) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(application.uri() + "/actuator/refresh"))
			.POST(BodyPublishers.noBody())
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

	/** Whether pages of an origin may read answers of an application. */
	static boolean allows(StartedApplication application, String origin) {
		HttpResponse<String> answer = application.get("/orders", origin);
		return answer.headers().firstValue("Access-Control-Allow-Origin").filter(origin::equals).isPresent();
	}

	/** Has configuration for others. */
	@EnableAutoConfiguration
	@EnableConfigServer
	static class Server {

	}

	/** Has an answer that pages want to read. */
	@EnableAutoConfiguration
	@RestController
	static class Shop {

		@GetMapping("/orders")
		String orders() {
			return "orders";
		}

	}

}
