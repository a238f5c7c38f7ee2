package io.github.corsstarter.sample.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The boards are the ones that the generator writes, have what Grafana needs of a board,
 * and keep the rules that people expect of one. To write them again:
 * {@code -Dboards.write=true}.
 */
class BoardTests {

	private static final Path FOLDER = Path.of("..", "docs", "operations", "grafana");

	private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z0-9_:]+)\\{([^}]*)}");

	private static final Pattern RATED = Pattern
		.compile("(?:rate|increase)\\(([a-z_]+)\\{[^}]*}\\s*\\[(\\w+|\\$\\w+)]\\)");

	private static final Pattern COUNTER = Pattern.compile("\\bcors_[a-z_]+_(?:total|sum|count)\\b");

	private static final Pattern NAME_IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

	/** Those of Grafana that the boards use. */
	private static final Set<String> UNITS = Set.of("percentunit", "short", "none", "reqps", "ops", "s", "bool_yes_no",
			"suffix:x");

	static List<Board> boards() {
		return Boards.all();
	}

	static List<Panel> panels() {
		return boards().stream().flatMap((board) -> board.panels().stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("boards")
	void boardWhenWrittenIsTheOneOfTheDocuments(Board board) throws IOException {
		Path file = FOLDER.resolve(board.file() + ".json");
		String json = BoardJson.of(board);
		if (Boolean.getBoolean("boards.write")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, json);
		}
		assertThat(Files.readString(file)).isEqualTo(json);
	}

	@Test
	void folderWhenListedHasTheBoardsOnly() throws IOException {
		try (var files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(boards().stream().map((board) -> board.file() + ".json").toList());
		}
	}

	@ParameterizedTest
	@MethodSource("boards")
	void boardWhenReadHasTheShapeThatGrafanaNeeds(Board board) {
		JsonNode json = JsonMapper.shared().readTree(BoardJson.of(board));
		assertThat(json.get("uid").stringValue()).matches("[a-zA-Z0-9_-]{1,40}");
		assertThat(json.get("editable").booleanValue()).isFalse();
		assertThat(json.get("schemaVersion").isInt()).isTrue();
		Set<Integer> ids = new HashSet<>();
		Set<String> cells = new HashSet<>();
		for (JsonNode panel : json.get("panels")) {
			assertThat(ids.add(panel.get("id").intValue())).as("%s", panel).isTrue();
			assertCells(panel.get("gridPos"), cells);
			for (JsonNode target : panel.path("targets")) {
				assertThat(target.at("/datasource/uid").stringValue()).isEqualTo("${datasource}");
				assertThat(target.get("instant").booleanValue()).isNotEqualTo(target.get("range").booleanValue());
			}
		}
		assertThat(json.at("/templating/list").valueStream().map((variable) -> variable.get("name").stringValue()))
			.startsWith("datasource", "job", "instance");
		assertThat(json.at("/annotations/list/0/expr").stringValue()).contains("cors_policy_activated_at_seconds");
	}

	private static void assertCells(JsonNode at, Set<String> cells) {
		int right = at.get("x").intValue() + at.get("w").intValue();
		assertThat(right).isLessThanOrEqualTo(24);
		for (int x = at.get("x").intValue(); x < right; x++) {
			for (int y = at.get("y").intValue(); y < at.get("y").intValue() + at.get("h").intValue(); y++) {
				assertThat(cells.add(x + " " + y)).as("nothing else at %s", at).isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("panels")
	void panelWhenReadSaysWhatItShows(Panel panel) {
		assertThat(panel.title()).isNotBlank().hasSizeLessThan(60).doesNotEndWith(".");
		assertThat(panel.description()).endsWith(".").doesNotContain("\t", "\n");
		assertThat(panel.unit()).isIn(UNITS);
		assertThat(panel.queries()).isNotEmpty().doesNotHaveDuplicates();
		for (Query query : panel.queries()) {
			for (MatchResult label : NAME_IN_LEGEND.matcher(query.legend()).results().toList()) {
				assertThat(query.expr()).containsPattern("by \\([^)]*\\b" + label.group(1) + "\\b|^(?!.*\\bby\\b)");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("panels")
	void queryWhenReadIsBoundToItsApplicationsAndRatesCounters(Panel panel) {
		for (Query query : panel.queries()) {
			for (MatchResult selector : SELECTOR.matcher(query.expr()).results().toList()) {
				boolean whole = selector.group(1).startsWith("cors:") || selector.group(1).equals("ALERTS");
				assertThat(selector.group(2)).as(query.expr())
					.containsPattern(
							whole ? "job=~\"\\$job\"" : "job=~\"\\$(job|check)\", instance=~\"\\$(instance|checked)\"");
			}
			List<MatchResult> rated = RATED.matcher(query.expr()).results().toList();
			assertThat(rated).as(query.expr()).hasSameSizeAs(COUNTER.matcher(query.expr()).results().toList());
			for (MatchResult rate : rated) {
				assertThat(rate.group(1)).matches(COUNTER);
				assertThat(rate.group())
					.containsPattern(rate.group().startsWith("rate") ? "\\[\\$__rate_interval]" : "\\[\\d+[mh]]");
			}
		}
	}

	@Test
	void panelTitlesOfABoardAreUnlike() {
		for (Board board : boards()) {
			assertThat(board.panels()).extracting(Panel::title).doesNotHaveDuplicates();
		}
	}

}
