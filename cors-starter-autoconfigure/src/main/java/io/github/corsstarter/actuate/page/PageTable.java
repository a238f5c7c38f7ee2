package io.github.corsstarter.actuate.page;

import java.util.List;

/**
 * A table whose rows become blocks on a phone. Roles are written out, since browsers
 * forget them when rows are blocks.
 */
final class PageTable {

	private final Markup page;

	private final List<String> columns;

	private PageTable(Markup page, List<String> columns) {
		this.page = page;
		this.columns = columns;
	}

	/** Begins a table; {@link #end} ends it. */
	static PageTable begin(Markup page, String caption, String... columns) {
		HtmlWriter html = page.html();
		html.open("table", "role", "table");
		html.element("caption", caption);
		html.open("thead", "role", "rowgroup").open("tr", "role", "row");
		for (String column : columns) {
			html.element("th", column, "scope", "col", "role", "columnheader");
		}
		html.close().close().open("tbody", "role", "rowgroup");
		return new PageTable(page, List.of(columns));
	}

	/** A row; its first cell says what it is about. */
	PageTable row(Runnable... cells) {
		HtmlWriter html = this.page.html();
		html.open("tr", "role", "row");
		for (int i = 0; i < cells.length; i++) {
			if (i == 0) {
				html.open("th", "scope", "row", "role", "rowheader");
			}
			else {
				html.open("td", "role", "cell", "data-label", this.columns.get(i));
			}
			html.open("div");
			cells[i].run();
			html.close().close();
		}
		html.close();
		return this;
	}

	void end() {
		this.page.html().close().close();
	}

}
