package io.github.corsstarter.sample;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Prometheus with the rules of the documents. It scrapes the sample and evaluates the
 * rules each second, or has what was written before.
 */
final class RunningPrometheus implements AutoCloseable {

	private static final Path RULES = Path.of("..", "docs", "operations", "prometheus");

	private final Process process;

	private final String url;

	private RunningPrometheus(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	/**
	 * Whether tests with Prometheus shall run: where it is, and wherever
	 * {@code CORS_PROMETHEUS_REQUIRED} is {@code true}. There they fail if it is absent.
	 * @param program the name of one of its programs
	 */
	static boolean isPresentOrRequired(String program) {
		return find(program).isPresent() || Boolean.parseBoolean(System.getenv("CORS_PROMETHEUS_REQUIRED"));
	}

	static Optional<Path> find(String program) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Runs {@code promtool} in the folder of the rules.
	 * @param arguments its arguments
	 * @return what it printed, with its exit status in front
	 */
	static String promtool(String... arguments) throws IOException, InterruptedException {
		List<String> command = Stream.concat(Stream.of(find("promtool").orElseThrow().toString()), Stream.of(arguments))
			.toList();
		Process process = new ProcessBuilder(command).directory(RULES.toFile()).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + "\n" + output;
	}

	/**
	 * Starts one that scrapes the sample, and the check from outside.
	 * @param sample the sample
	 * @param check the port at which the check listens, now or later
	 * @param folder for its files
	 */
	static RunningPrometheus scraping(RunningSample sample, int check, Path folder) throws IOException {
		return start(folder, """
				global: { scrape_interval: 1s, evaluation_interval: 1s }
				rule_files: ['%1$s/cors-recording.rules.yml', '%1$s/cors-alerts.rules.yml']
				scrape_configs:
				  - job_name: sample
				    metrics_path: /actuator/prometheus
				    static_configs: [{ targets: ['%2$s'] }]
				  - job_name: check
				    scrape_interval: 5s
				    scrape_timeout: 5s
				    metrics_path: /probe
				    params: { target: [edge] }
				    static_configs: [{ targets: ['127.0.0.1:%3$d'] }]
				""".formatted(RULES.toRealPath(), sample.url().substring("http://".length()), check));
	}

	/**
	 * Starts one that scrapes nothing and evaluates the rules over what is there.
	 * @param folder for its files; {@code data} has the blocks
	 */
	static RunningPrometheus over(Path folder) throws IOException {
		return start(folder, """
				global: { evaluation_interval: 2s }
				rule_files: ['%1$s/cors-recording.rules.yml', '%1$s/cors-alerts.rules.yml']
				""".formatted(RULES.toRealPath()));
	}

	private static RunningPrometheus start(Path folder, String configuration) throws IOException {
		Path file = Files.writeString(folder.resolve("prometheus.yml"), configuration);
		int port = freePort();
		Process process = new ProcessBuilder(find("prometheus").orElseThrow().toString(), "--config.file=" + file,
				"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("prometheus.log").toFile())
			.start();
		return new RunningPrometheus(process, "http://127.0.0.1:" + port);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Waits until a query has a result. */
	void await(String query) {
		Awaitility.await(query)
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> !query(query).isEmpty());
	}

	JsonNode query(String query) {
		return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).at("/data/result");
	}

	/** The labels of each alert that fires now, in the order of their names. */
	Set<String> firing(String... labels) {
		return query("ALERTS{alertstate=\"firing\"}").valueStream()
			.map((alert) -> Stream.of(labels)
				.map((label) -> alert.at("/metric/" + label).asString(""))
				.collect(Collectors.joining(" "))
				.strip())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** All rules, in their groups. */
	JsonNode groups() {
		return get("/api/v1/rules").at("/data/groups");
	}

	private JsonNode get(String path) {
		try {
			return JsonMapper.shared()
				.readTree(HttpClient.newHttpClient()
					.send(HttpRequest.newBuilder(URI.create(this.url + path)).build(), BodyHandlers.ofString())
					.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
