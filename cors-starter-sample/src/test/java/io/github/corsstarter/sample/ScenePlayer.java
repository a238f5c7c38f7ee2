package io.github.corsstarter.sample;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.github.corsstarter.sample.board.Scene;

/**
 * The sample with everything that can be measured, and the scenes that are played on it.
 */
final class ScenePlayer implements AutoCloseable {

	static final String PAGE = "http://localhost:8081";

	private static final String OTHER = "http://localhost:9999";

	private static final String ORIGINS = "cors.environments.dev.allowed-origins: ";

	private static final int CALLS = 20;

	private final Path folder;

	private final RunningSample sample;

	private final String before;

	private ScenePlayer(Path folder, RunningSample sample) {
		this.folder = folder;
		this.sample = sample;
		this.before = sample.endpoint("cors").get("version").stringValue();
	}

	/**
	 * Starts the sample with a registry, a group that ends, and a candidate.
	 * @param folder for its files
	 */
	static ScenePlayer in(Path folder) throws IOException {
		Files.writeString(folder.resolve("application.yml"), "");
		Files.writeString(folder.resolve("tenants.txt"), "https://tenant.example\n*\n");
		Files.writeString(folder.resolve("candidate.yml"), """
				cors:
				  paths: /api/**
				  allowed-origins: ["%s"]
				  allowed-methods: [GET, POST]
				  allowed-headers: [Authorization, Content-Type, X-Request-Id, traceparent]
				  exposed-headers: [Location, X-Order-Id]
				  allow-credentials: true
				""".formatted(PAGE));
		return new ScenePlayer(folder, RunningSample.on("servlet", "dev", "--cors.contract=",
				"--cors.reload.watch=false", "--management.endpoints.web.exposure.include=*",
				"--management.prometheus.metrics.export.enabled=true",
				"--spring.config.additional-location=file:" + folder + "/",
				"--cors.candidate.location=file:" + folder.resolve("candidate.yml"),
				"--cors.allowed-origin-sources=tenants",
				"--cors.origin-sources.tenants.file=" + folder.resolve("tenants.txt"),
				"--cors.origin-sources.tenants.refresh-interval=1s",
				"--cors.group-notes.dashboards.expires=" + LocalDate.now(ZoneOffset.UTC).plusDays(10),
				"--cors.diagnostics.policy-header=true", "--spring.main.sources=" + SecondLayer.class.getName()));
	}

	RunningSample sample() {
		return this.sample;
	}

	/** What Prometheus would get now. */
	Scrape scrape() {
		return Scrape.of(this.sample.send(HttpRequest.newBuilder(this.sample.api("/actuator/prometheus"))).body());
	}

	/**
	 * Plays a scene, but for what a proxy does.
	 * @param scene the scene
	 * @param scraped waits until Prometheus has seen what is there
	 */
	void play(Scene scene, Runnable scraped) throws IOException {
		switch (scene) {
			case NORMAL_DAY -> {
				normal();
				report("[]");
			}
			case STRIPPING_PROXY -> {
				normal();
				report("[{\"method\":\"GET\",\"path\":\"/api/status\"}]");
			}
			case STRANGERS -> {
				preflights("https://stranger.example", "authorization");
				requests("https://stranger.example", "/api/status");
			}
			case NEW_HEADER -> preflights(PAGE, "authorization,traceparent");
			case WRONG_DEPLOY -> wrongDeploy(scraped);
			case ROLLBACK -> {
				this.sample.post("corshistory", "{\"action\": \"rollback\", \"version\": \"" + this.before + "\"}");
				preflights(PAGE, "authorization");
			}
		}
	}

	private void normal() {
		preflights(PAGE, "authorization");
		requests(PAGE, "/api/status");
	}

	/** What the page's probe sends. */
	private void report(String blocks) {
		String report = "{\"ok\":" + CALLS + ",\"blocks\":" + blocks + "}";
		send(HttpRequest.newBuilder(this.sample.api("/cors-reports")).POST(BodyPublishers.ofString(report)), PAGE);
	}

	private void wrongDeploy(Runnable scraped) throws IOException {
		deploy(ORIGINS + OTHER);
		// a counter that begins with more than zero has not moved yet, says rate()
		requests(OTHER, "/api/status?" + SecondLayer.QUERY);
		scraped.run();
		preflights(PAGE, "authorization");
		requests(OTHER, "/api/status?" + SecondLayer.QUERY);
		deploy(ORIGINS + OTHER + "/orders");
	}

	private void deploy(String configuration) throws IOException {
		Files.writeString(this.folder.resolve("application.yml"), configuration);
		this.sample.post("corshistory", "{\"action\": \"reload\"}");
	}

	private void preflights(String origin, String headers) {
		for (int i = 0; i < CALLS; i++) {
			send(HttpRequest.newBuilder(this.sample.api("/api/orders"))
				.method("OPTIONS", BodyPublishers.noBody())
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", headers), origin);
		}
	}

	private void requests(String origin, String path) {
		for (int i = 0; i < CALLS; i++) {
			send(HttpRequest.newBuilder(this.sample.api(path)), origin);
		}
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String origin) {
		return this.sample.send(request.header("Origin", origin).header("Sec-Fetch-Mode", "cors"));
	}

	@Override
	public void close() {
		this.sample.close();
	}

}
