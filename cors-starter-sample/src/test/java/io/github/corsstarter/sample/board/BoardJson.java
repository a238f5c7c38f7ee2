package io.github.corsstarter.sample.board;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes boards as Grafana reads them.
 *
 * @since 0.1.0
 */
public final class BoardJson {

	private static final int COLUMNS = 24;

	private static final String RUNBOOKS = "https://github.com/cors-starter/cors-starter/blob/HEAD/docs/operations/README.md";

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final List<JsonObject> panels = new ArrayList<>();

	private int x;

	private int y;

	private int height;

	private BoardJson() {
	}

	/**
	 * A board as a file that Grafana imports.
	 * @param board the board
	 * @return the JSON, with a line break at its end
	 */
	public static String of(Board board) {
		return MAPPER.writeValueAsString(new BoardJson().write(board)).replace("\r\n", "\n") + "\n";
	}

	private JsonObject write(Board board) {
		board.rows().forEach(this::add);
		return new JsonObject().with("uid", "cors-starter-" + board.file())
			.with("title", board.title())
			.with("description", board.description())
			.with("tags", List.of("cors"))
			.with("editable", false)
			.with("graphTooltip", 1)
			.with("schemaVersion", 39)
			.with("version", 1)
			.with("refresh", "1m")
			.with("timezone", "")
			.with("time", new JsonObject().with("from", "now-6h").with("to", "now"))
			.with("links", List.of(runbooks(), otherBoards()))
			.with("annotations", new JsonObject().with("list", List.of(activations())))
			.with("templating", new JsonObject().with("list", Variables.all()))
			.with("panels", this.panels);
	}

	private static JsonObject runbooks() {
		return new JsonObject().with("type", "link")
			.with("title", "Alerts and runbooks")
			.with("url", RUNBOOKS)
			.with("icon", "doc")
			.with("targetBlank", true);
	}

	private static JsonObject otherBoards() {
		return new JsonObject().with("type", "dashboards")
			.with("title", "CORS")
			.with("tags", List.of("cors"))
			.with("includeVars", true)
			.with("keepTime", true);
	}

	private static JsonObject activations() {
		return new JsonObject().with("name", "Activations")
			.with("datasource", Variables.dataSource())
			.with("enable", true)
			.with("iconColor", "blue")
			.with("expr", Boards.ACTIVATIONS.expr())
			.with("step", "60s")
			.with("titleFormat", "Policies activated")
			.with("textFormat", Boards.ACTIVATIONS.legend());
	}

	private void add(Board.Row row) {
		breakLine();
		this.panels.add(new JsonObject().with("id", nextId())
			.with("type", "row")
			.with("title", row.title())
			.with("collapsed", false)
			.with("gridPos", position(COLUMNS, 1))
			.with("panels", List.of()));
		row.panels().forEach(this::add);
	}

	private void add(Panel panel) {
		if (this.x + panel.width() > COLUMNS) {
			breakLine();
		}
		this.panels.add(new JsonObject().with("id", nextId())
			.with("type", panel.kind().type())
			.with("title", panel.title())
			.with("description", panel.description())
			.with("datasource", Variables.dataSource())
			.with("gridPos", position(panel.width(), panel.kind().height()))
			.with("fieldConfig", PanelOptions.fieldConfig(panel))
			.with("options", PanelOptions.of(panel))
			.with("targets", targets(panel)));
	}

	private int nextId() {
		return this.panels.size() + 1;
	}

	private void breakLine() {
		this.y += this.height;
		this.x = 0;
		this.height = 0;
	}

	private JsonObject position(int width, int rows) {
		JsonObject position = new JsonObject().with("h", rows).with("w", width).with("x", this.x).with("y", this.y);
		this.x += width;
		this.height = Math.max(this.height, rows);
		return position;
	}

	private static List<JsonObject> targets(Panel panel) {
		List<JsonObject> targets = new ArrayList<>();
		for (Query query : panel.queries()) {
			targets.add(new JsonObject().with("refId", String.valueOf((char) ('A' + targets.size())))
				.with("datasource", Variables.dataSource())
				.with("expr", query.expr())
				.with("legendFormat", query.legend())
				.with("instant", panel.kind().isInstant())
				.with("range", !panel.kind().isInstant())
				.with("format", (panel.kind() == Panel.Kind.TABLE) ? "table" : "time_series"));
		}
		return targets;
	}

}
