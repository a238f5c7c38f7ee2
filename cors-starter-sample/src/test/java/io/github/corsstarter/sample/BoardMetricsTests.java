package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.sample.board.Board;
import io.github.corsstarter.sample.board.BoardJson;
import io.github.corsstarter.sample.board.Boards;
import io.github.corsstarter.sample.board.Query;
import io.github.corsstarter.sample.board.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Boards and rules name what a real application registers: its metrics, their labels, and
 * the values of these.
 */
class BoardMetricsTests {

	private static final Path OPERATIONS = Path.of("..", "docs", "operations");

	private static final Pattern METRIC = Pattern.compile("\\b(cors_(?!check_)[a-z_]+)(?:\\{([^}]*)})?");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)(?:=~|!=|=)\"([^\"]*)\"");

	private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");

	/** Prometheus adds these. */
	private static final Set<String> TARGET = Set.of("job", "instance");

	@TempDir
	private static Path folder;

	private static Map<String, Map<String, Set<String>>> registered = Map.of();

	@BeforeAll
	static void start() throws IOException {
		try (ScenePlayer player = ScenePlayer.in(folder)) {
			player.play(Scene.NORMAL_DAY, () -> {
			});
			player.play(Scene.WRONG_DEPLOY, () -> {
			});
			registered = player.scrape().labels();
		}
	}

	/** All expressions of boards and rules. */
	private static List<String> expressions() throws IOException {
		List<String> all = new ArrayList<>();
		all.add(Boards.ACTIVATIONS.expr());
		for (Board board : Boards.all()) {
			board.panels().forEach((panel) -> panel.queries().stream().map(Query::expr).forEach(all::add));
		}
		try (Stream<Path> files = Files.list(OPERATIONS.resolve("prometheus"))) {
			for (Path file : files.filter((rules) -> rules.toString().endsWith(".rules.yml")).toList()) {
				all.addAll(Stream.of(Files.readString(file).split("\\bexpr:")).skip(1).toList());
			}
		}
		return all;
	}

	private static Map<String, Set<String>> labels(MatchResult metric) {
		return registered.getOrDefault(metric.group(1), Map.of());
	}

	@Test
	void metricsWhenNamedAreRegistered() throws IOException {
		for (String expression : expressions()) {
			for (MatchResult metric : METRIC.matcher(expression).results().toList()) {
				assertThat(registered).as(expression).containsKey(metric.group(1));
			}
		}
		for (Board board : Boards.all()) {
			METRIC.matcher(BoardJson.of(board))
				.results()
				.forEach((metric) -> assertThat(registered).containsKey(metric.group(1)));
		}
	}

	@Test
	void labelsWhenMatchedHaveTheirValues() throws IOException {
		for (String expression : expressions()) {
			for (MatchResult metric : METRIC.matcher(expression).results().toList()) {
				String matchers = (metric.group(2) != null) ? metric.group(2) : "";
				for (MatchResult matcher : MATCHER.matcher(matchers).results().toList()) {
					if (!TARGET.contains(matcher.group(1))) {
						assertThat(labels(metric)).as(expression).containsKey(matcher.group(1));
						assertThat(labels(metric).getOrDefault(matcher.group(1), Set.of())).as(expression)
							.contains(matcher.group(2).split("\\|"));
					}
				}
			}
		}
	}

	@Test
	void labelsWhenGroupedByAreThoseOfAMetric() throws IOException {
		for (String expression : expressions()) {
			Set<String> known = new TreeSet<>(TARGET);
			List<MatchResult> metrics = METRIC.matcher(expression).results().toList();
			metrics.forEach((metric) -> known.addAll(labels(metric).keySet()));
			for (MatchResult by : metrics.isEmpty() ? List.<MatchResult>of()
					: BY.matcher(expression).results().toList()) {
				assertThat(known).as(expression).contains(by.group(1).split(", "));
			}
		}
	}

	@Test
	void metricsWhenRegisteredAreOnABoard() {
		String boards = String.join("", Boards.all().stream().map(BoardJson::of).toList());
		assertThat(registered).hasSizeGreaterThan(15);
		registered.keySet().forEach((metric) -> assertThat(boards).contains(metric));
	}

}
