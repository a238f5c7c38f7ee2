package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * nginx in front of the sample, as the guide puts it there: with its commands, of which
 * only ports and files are those of the test.
 */
final class SampleEdge implements AutoCloseable {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "edge", "try-it.md");

	private static final String PORT = "8090";

	private static final String JAR = "java -jar cors-starter-cli/target/cors-starter-cli-0.1.0-SNAPSHOT.jar ";

	private final Path folder;

	private final int port;

	private final RunningSample sample;

	private @Nullable RunningProxy proxy;

	private SampleEdge(Path folder, int port, RunningSample sample) {
		this.folder = folder;
		this.port = port;
		this.sample = sample;
	}

	/** Starts the sample for a proxy that is not there yet, and writes its documents. */
	static SampleEdge inFrontOfSample(Path folder) throws IOException {
		assertThat(blocks("shell").get(1)).contains("--sample.page.api=" + "http://localhost:" + PORT);
		int port = RunningProxy.freePort();
		SampleEdge edge = new SampleEdge(folder, port, RunningSample.behind("http://localhost:" + port));
		Files.createDirectory(folder.resolve("edge"));
		Files.writeString(folder.resolve("edge/nginx.conf"), blocks("nginx").get(0));
		Files.writeString(folder.resolve("cors-contract.yml"),
				Files.readString(Path.of("src/main/resources/cors-contract.yml"))
					.replace("http://localhost:8081", edge.sample.allowedPage())
					.replace("http://localhost:8082", edge.sample.otherPage()));
		// the document in the repository has the usual ports of the page
		String locked = CommandLineRun.of("lock", "--actuator", edge.sample.url() + "/actuator", "--output",
				folder.resolve("cors-policy.lock.yml").toString());
		assertThat(locked).isEmpty();
		return edge;
	}

	static List<String> blocks(String language) throws IOException {
		return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
			.matcher(Files.readString(GUIDE))
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	RunningSample sample() {
		return this.sample;
	}

	/** Compares the answers of nginx with those of the sample. */
	CommandOutcome check() throws IOException {
		return run(line((line) -> line.startsWith("check ")));
	}

	/** Writes the file. */
	void export() throws IOException {
		String[] words = line((line) -> line.contains(" > ")).split(" > ");
		Files.writeString(Path.of(here(words[1])), CommandOutcome.of(here(words[0]).split(" ")).out());
	}

	/** Writes the file in a virtual machine of its own. */
	void exportFromTerminal() throws IOException {
		String[] words = line((line) -> line.contains(" > ")).split(" > ");
		Files.writeString(Path.of(here(words[1])), CommandLineRun.of(here(words[0]).split(" ")));
	}

	/** Asks whether the file is what the export would write. */
	CommandOutcome compare() throws IOException {
		return run(line((line) -> line.contains(" --check ")));
	}

	private CommandOutcome run(String line) {
		CommandOutcome outcome = CommandOutcome.of(here(line).split(" "));
		return new CommandOutcome(outcome.status(), there(outcome.out()), there(outcome.err()));
	}

	/** The one command of the guide that is meant, without the program. */
	private static String line(Predicate<String> condition) throws IOException {
		return String.join("", blocks("shell"))
			.lines()
			.filter((line) -> line.startsWith(JAR))
			.map((line) -> line.substring(JAR.length()))
			.filter(condition)
			.findFirst()
			.orElseThrow();
	}

	/** Starts nginx as the guide says, or anew. */
	void start() throws IOException, InterruptedException {
		stop();
		List<String> words = new ArrayList<>(List.of(blocks("shell").get(3).strip().split(" ")));
		words.set(words.indexOf("edge"), this.folder.resolve("edge").toString());
		this.proxy = RunningProxy.start(this.folder, this.port, words);
	}

	/** Changes the one place of the file that has a text. */
	void change(String text, String replacement) throws IOException {
		String before = Files.readString(file());
		assertThat(before.split(Pattern.quote(text), -1)).as(text).hasSize(2);
		Files.writeString(file(), before.replace(text, replacement));
	}

	Path file() {
		return this.folder.resolve("edge/cors.conf");
	}

	private String here(String text) {
		return text.replace("http://localhost:8080", this.sample.url())
			.replace("http://127.0.0.1:8080", this.sample.url().replace("localhost", "127.0.0.1"))
			.replace(PORT, String.valueOf(this.port))
			.replace("edge/cors.conf", file().toString())
			.replace("cors-starter-sample/src/main/resources/", this.folder + "/")
			.replace("cors-starter-sample/", this.folder + "/");
	}

	private String there(String text) {
		return text.replace(this.sample.url(), "http://localhost:8080")
			.replace(this.sample.url().replace("localhost", "127.0.0.1"), "http://127.0.0.1:8080")
			.replace(String.valueOf(this.port), PORT)
			.replace(file().toString(), "edge/cors.conf")
			.replace(this.folder + "/cors-policy", "cors-starter-sample/cors-policy");
	}

	private void stop() {
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

	@Override
	public void close() {
		stop();
		this.sample.close();
	}

}
