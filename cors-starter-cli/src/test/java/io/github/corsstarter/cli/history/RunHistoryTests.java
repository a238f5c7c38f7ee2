package io.github.corsstarter.cli.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link History}: no run is lost, whatever else is in the folder.
 */
class RunHistoryTests {

	private static final String OTHERS = "not ours\n";

	@TempDir
	private Path folder;

	private final List<String> warnings = new ArrayList<>();

	@Test
	void addWhenRunsAreThereGivesThoseOfTheSubject() {
		History history = open();
		assertThat(history.add(run("08:00", "edge"))).isEmpty();
		history.add(run("08:05", "other"));
		assertThat(open().add(run("08:10", "edge"))).containsExactly(run("08:00", "edge"));
		assertThat(this.warnings).isEmpty();
	}

	@Test
	void addWhenFolderIsMissingMakesIt() {
		Path missing = this.folder.resolve("a/b");
		History.open(missing, this.warnings::add).add(run("08:00", "edge"));
		assertThat(missing.resolve(History.FILE)).content()
			.hasLineCount(1)
			.contains("\"time\":\"2026-11-20T08:00:00Z\"");
	}

	@Test
	void addWhenManyRunsAreThereKeepsTheLatest() throws IOException {
		String line = HistoryLines.write(run("07:00", "edge")) + "\n";
		Files.writeString(file(), line.repeat(History.MAX_RUNS));
		assertThat(open().add(run("08:00", "edge"))).hasSize(History.MAX_RUNS);
		assertThat(Files.readAllLines(file())).hasSize(History.MAX_RUNS)
			.last()
			.asString()
			.contains("2026-11-20T08:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{}", "null", "[]", "x", "{\"time\":\"2026-11-20T08:00:00Z\"}",
			"{\"time\":\"yesterday\",\"subject\":{\"contract\":\"c\",\"hops\":{}},\"suite\":\"pass\",\"cases\":1,"
					+ "\"failing\":{},\"faults\":[],\"cache\":[]}" })
	void addWhenLineIsBrokenIgnoresAndKeepsIt(String broken) throws IOException {
		open().add(run("08:00", "edge"));
		Files.writeString(file(), broken + "\n" + Files.readString(file()));
		assertThat(open().add(run("08:10", "edge"))).containsExactly(run("08:00", "edge"));
		assertThat(this.warnings)
			.containsExactly("'" + file() + "', line 1: no run of this program; ignored, and kept.");
		assertThat(Files.readAllLines(file())).hasSize(3).first().isEqualTo(broken);
	}

	@Test
	void addWhenLastLineWasBrokenOffStartsANewOne() throws IOException {
		open().add(run("08:00", "edge"));
		String line = Files.readString(file());
		Files.writeString(file(), line + line.substring(0, 40));
		open().add(run("08:10", "edge"));
		assertThat(open().add(run("08:20", "edge"))).containsExactly(run("08:00", "edge"), run("08:10", "edge"));
		assertThat(this.warnings).isNotEmpty().allMatch((warning) -> warning.contains("line 2: "));
	}

	@Test
	void openWhenFileIsForeignLeavesItAlone() throws IOException {
		for (byte[] foreign : List.of(OTHERS.getBytes(StandardCharsets.UTF_8), new byte[] { (byte) 0xff, 0, 1 })) {
			Files.write(file(), foreign);
			assertThatExceptionOfType(HistoryException.class).isThrownBy(this::open)
				.withMessage("'" + file() + "' is no history of this program, and is left as it is.");
			assertThat(file()).hasBinaryContent(foreign);
		}
	}

	@Test
	void openWhenFolderHoldsOtherFilesLeavesThemAlone() throws IOException {
		Path other = Files.writeString(this.folder.resolve("README.md"), OTHERS);
		open().add(run("08:00", "edge"));
		assertThat(other).hasContent(OTHERS);
		assertThat(this.warnings).isEmpty();
	}

	@Test
	void openWhenThereIsAFileOrAFolderInTheWaySaysSo() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		assertThatExceptionOfType(HistoryException.class).isThrownBy(() -> History.open(file, this.warnings::add))
			.withMessage("'" + file + "' is a file, not a folder for a history.");
		Files.createDirectory(file());
		assertThatExceptionOfType(HistoryException.class).isThrownBy(this::open).withMessageContaining("is no history");
	}

	@Test
	void addWhenManyWriteAtOnceLosesNothing() throws IOException {
		List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
		List<Thread> threads = IntStream.range(0, 8).mapToObj((i) -> new Thread(() -> {
			try {
				for (int run = 0; run < 10; run++) {
					open().add(run("08:00", "edge" + i));
				}
			}
			catch (RuntimeException ex) {
				thrown.add(ex);
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			join(thread);
		}
		assertThat(thrown).isEmpty();
		assertThat(HistoryLines.read(Files.readAllLines(file())).runs()).hasSize(80);
	}

	@Test
	void addWhenProcessesWriteAtOnceLosesNothing() throws Exception {
		List<Process> processes = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
					System.getProperty("java.class.path"), HistoryWriter.class.getName(), this.folder.toString())
				.inheritIO()
				.start());
		}
		for (Process process : processes) {
			assertThat(process.waitFor()).isZero();
		}
		assertThat(HistoryLines.read(Files.readAllLines(file())).runs()).hasSize(3 * HistoryWriter.RUNS);
	}

	@Test
	void sinceWhenRunsInARowSawItIsTheFirstOfThem() {
		List<Run> runs = Stream.of("08:00", "08:10", "08:20", "08:30").map((time) -> run(time, "edge")).toList();
		assertThat(Since.of(runs, (run) -> run.instant().isAfter(Instant.parse("2026-11-20T08:05:00Z"))))
			.hasToString("since 2026-11-20 08:10 UTC, 3 runs ago");
		assertThat(Since.of(runs, (run) -> run.time().contains("08:30")))
			.hasToString("since 2026-11-20 08:30 UTC, 1 run ago");
		assertThat(Since.of(runs, (run) -> true)).hasToString("since at least 2026-11-20 08:00 UTC, 4 runs ago");
		assertThat(Since.of(runs, (run) -> run.time().contains("08:10"))).isNull();
		assertThat(Since.of(List.of(), (run) -> true)).isNull();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private History open() {
		return History.open(this.folder, this.warnings::add);
	}

	private Path file() {
		return this.folder.resolve(History.FILE);
	}

	static Run run(String time, String hop) {
		return new Run("2026-11-20T" + time + ":00Z",
				new Run.Subject("c.yml", null, Map.of(hop, "http://localhost:8080")), "fail", 2,
				Map.of("GET /orders", "allowed expected, and origin-not-allowed"), List.of(hop + " cached"), null,
				List.of("Age: 12"));
	}

}
