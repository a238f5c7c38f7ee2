package io.github.corsstarter.actuate.page;

import java.util.Map;

import io.github.corsstarter.actuate.ClientReportsDescriptor;

/**
 * What browsers reported.
 *
 * @param page what it is written with
 * @param reported what the endpoint says of it
 */
record ReportedBlocks(Markup page, ClientReportsDescriptor reported) {

	void write() {
		this.page.section("denials", "Reports of browsers", () -> {
			HtmlWriter html = this.page.html();
			html.open("div", "class", "card");
			this.page.paragraph("muted",
					"What pages say of their calls. Anybody can forge a report: a hint, no proof.");
			counts("Reports", this.reported.reports());
			counts("Calls", this.reported.requests());
			html.close();
			this.reported.blocks().forEach((block) -> new BlockCard(this.page, block).write());
		});
	}

	private void counts(String heading, Map<String, Long> counts) {
		HtmlWriter html = this.page.html();
		html.element("h3", heading);
		if (counts.isEmpty()) {
			this.page.paragraph("muted", "None.");
			return;
		}
		html.open("ul", "class", "reasons");
		counts.forEach((outcome, count) -> html.open("li")
			.element("code", outcome)
			.text(" ")
			.element("strong", Markup.count(count))
			.close());
		html.close();
	}

}
