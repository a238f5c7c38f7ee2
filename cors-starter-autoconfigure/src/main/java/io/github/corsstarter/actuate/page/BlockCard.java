package io.github.corsstarter.actuate.page;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.corsstarter.actuate.ClientBlockDescriptor;

/**
 * One call that browsers blocked, and the way to its explanation.
 *
 * @param page what it is written with
 * @param block what the endpoint says of it
 */
record BlockCard(Markup page, ClientBlockDescriptor block) {

	void write() {
		HtmlWriter html = this.page.html();
		html.open("article", "class", "card denial");
		heading(html);
		this.page.paragraph("message", this.block.explanation());
		if (!this.block.advice().isEmpty()) {
			this.page.paragraph("advice", this.block.advice());
		}
		new ChangeList(this.page).write(this.block.fix(), this.block.changes());
		explain(html);
		this.page.details("All that is known", this::facts);
		html.close();
	}

	private void heading(HtmlWriter html) {
		html.open("h3");
		this.page.code(this.block.method() + " " + this.block.path());
		html.text(" from ");
		this.page.code(this.block.origin());
		html.close();
		html.open("p", "class", "title");
		this.page.chip(Tone.WARN, this.block.cause());
		html.text(" ");
		this.page.chip(Tone.PLAIN, this.block.reason());
		html.text(" ");
		this.page.chip(Tone.PLAIN, Markup.count(this.block.count(), "time"));
		html.text(" ");
		this.page.moment(this.block.at());
		html.close();
	}

	private void explain(HtmlWriter html) {
		String link = this.page.links().to(PageTab.EXPLAIN, question());
		if (link != null) {
			html.open("p", "class", "actions").open("a", "class", "button", "href", link).text("Explain ");
			html.element("span", this.block.method() + " " + this.block.path() + " from " + this.block.origin(),
					"class", "hidden");
			html.close().close();
		}
	}

	private Map<String, String> question() {
		Map<String, String> question = new LinkedHashMap<>();
		question.put("origin", this.block.origin());
		question.put("path", this.block.path());
		question.put("method", this.block.method());
		if (!this.block.requestedHeaders().isEmpty()) {
			question.put("headers", String.join(",", this.block.requestedHeaders()));
		}
		if (this.block.credentials()) {
			question.put("credentials", "true");
		}
		if (!this.block.hiddenHeaders().isEmpty()) {
			question.put("reads", String.join(",", this.block.hiddenHeaders()));
		}
		return question;
	}

	private void facts() {
		this.page.terms("facts small", () -> {
			this.page.term("First reported", () -> this.page.moment(this.block.firstSeen()));
			this.page.term("Policy", () -> this.page.code(this.block.policy()));
			this.page.term("Version", () -> this.page.code(this.block.policyVersion()));
			this.page.term("Credentials", this.block.credentials() ? "yes" : "no");
			this.page.term("Headers asked for", () -> this.page.codes(this.block.requestedHeaders(), "none"));
			this.page.term("Headers that the page could not read",
					() -> this.page.codes(this.block.hiddenHeaders(), "none"));
		});
	}

}
