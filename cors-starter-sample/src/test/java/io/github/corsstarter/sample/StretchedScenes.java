package io.github.corsstarter.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsstarter.sample.board.Scene;

/**
 * Days that are made of what scenes counted: each day is a job of its own.
 *
 * @param job its name
 * @param windows the long windows of the alerts that fire at its end
 * @param parts what happens in it
 */
record StretchedScenes(String job, List<String> windows, List<Part> parts) {

	private static final int MINUTES = 4 * 24 * 60;

	private static final Part NORMAL = new Part(Scene.NORMAL_DAY, 100, MINUTES, 0);

	/** Minutes, and preflights in each of them. */
	private static final List<StretchedScenes> DAYS = List.of(new StretchedScenes("normal", List.of(), List.of(NORMAL)),
			new StretchedScenes("strangers", List.of(), List.of(NORMAL, new Part(Scene.STRANGERS, 300, MINUTES, 0))),
			new StretchedScenes("wrong-deploy", List.of(), List.of(NORMAL, new Part(Scene.WRONG_DEPLOY, 50, 90, 0))),
			// the short window of each alert is over already
			new StretchedScenes("rolled-back", List.of(), List.of(NORMAL, new Part(Scene.NEW_HEADER, 5, 30, 10))),
			new StretchedScenes("an-hour-ago", List.of(), List.of(NORMAL, new Part(Scene.NEW_HEADER, 5, 100, 40))),
			new StretchedScenes("this-night", List.of(), List.of(NORMAL, new Part(Scene.NEW_HEADER, 5, 560, 370))),
			// fewer than ten
			new StretchedScenes("seldom", List.of(),
					List.of(new Part(Scene.NORMAL_DAY, 1, MINUTES, 0), new Part(Scene.NEW_HEADER, 0.1, 70, 0))),
			new StretchedScenes("an-hour", List.of("1h"), List.of(NORMAL, new Part(Scene.NEW_HEADER, 2, 70, 0))),
			new StretchedScenes("a-morning", List.of("6h"), List.of(NORMAL, new Part(Scene.NEW_HEADER, 0.8, 420, 0))),
			new StretchedScenes("a-day", List.of("1d", "3d"),
					List.of(NORMAL, new Part(Scene.NEW_HEADER, 0.4, 30 * 60, 0))),
			new StretchedScenes("days", List.of("3d"), List.of(NORMAL, new Part(Scene.NEW_HEADER, 0.15, MINUTES, 0))));

	/** Which alerts have to fire: jobs and windows. */
	static Set<String> expected() {
		Set<String> expected = new TreeSet<>();
		DAYS.forEach((day) -> day.windows.forEach((window) -> expected.add(day.job + " " + window)));
		return expected;
	}

	/**
	 * Writes the samples of all days until now in the format of OpenMetrics.
	 * @param recorded by how much the counters grew in each scene
	 * @param file where to
	 */
	static void write(Map<Scene, Map<String, Double>> recorded, Path file) throws IOException {
		long now = Instant.now().getEpochSecond();
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write("# TYPE cors_requests counter\n");
			for (StretchedScenes day : DAYS) {
				day.write(recorded, now, out);
			}
			out.write("# EOF\n");
		}
	}

	private void write(Map<Scene, Map<String, Double>> recorded, long now, Writer out) throws IOException {
		Map<String, double[]> series = new LinkedHashMap<>();
		for (Part part : this.parts) {
			part.addTo(series, recorded.getOrDefault(part.scene, Map.of()));
		}
		for (Map.Entry<String, double[]> one : series.entrySet()) {
			String name = one.getKey().replace("{", "{job=\"" + this.job + "\",instance=\"a\",");
			double total = 0;
			for (int minute = 0; minute < MINUTES; minute++) {
				total += one.getValue()[minute];
				out.write(name + " " + total + " " + (now - 60L * (MINUTES - 1 - minute)) + "\n");
			}
		}
	}

	/**
	 * What a scene counted, again and again.
	 *
	 * @param scene the scene
	 * @param rate how many preflights it has in a minute
	 * @param from since how many minutes
	 * @param to until how many minutes ago
	 */
	record Part(Scene scene, double rate, int from, int to) {

		private void addTo(Map<String, double[]> series, Map<String, Double> grown) {
			double preflights = grown.entrySet()
				.stream()
				.filter((one) -> one.getKey().contains("kind=\"preflight\""))
				.mapToDouble(Map.Entry::getValue)
				.sum();
			grown.forEach((name, by) -> {
				double[] minutes = series.computeIfAbsent(name, (key) -> new double[MINUTES]);
				for (int minute = MINUTES - this.from; minute < MINUTES - this.to; minute++) {
					minutes[minute] += by / preflights * this.rate;
				}
			});
		}

	}

}
