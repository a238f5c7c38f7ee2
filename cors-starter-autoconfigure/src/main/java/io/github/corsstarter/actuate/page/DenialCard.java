package io.github.corsstarter.actuate.page;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.FailureDescriptor;

/**
 * One recent denial, and the way to its explanation.
 *
 * @param page what it is written with
 * @param denial what the endpoint says of it
 */
record DenialCard(Markup page, FailureDescriptor denial) {

	void write() {
		HtmlWriter html = this.page.html();
		html.open("article", "class", "card denial");
		heading(html);
		this.page.paragraph("message", this.denial.explanation());
		if (!this.denial.advice().isEmpty()) {
			this.page.paragraph("advice", this.denial.advice());
		}
		new ChangeList(this.page).write(this.denial.fix(), this.denial.changes());
		explain(html);
		this.page.details("All that is known", this::facts);
		html.close();
	}

	private void heading(HtmlWriter html) {
		html.open("h3");
		this.page.code(this.denial.method() + " " + this.denial.path());
		html.text(" from ");
		this.page.code(this.denial.origin());
		html.close();
		html.open("p", "class", "title");
		this.page.chip(Tone.BAD, this.denial.reason());
		html.text(" ");
		this.page.chip(Tone.PLAIN, this.denial.kind());
		html.text(" ");
		this.page.chip(Tone.PLAIN, Markup.count(this.denial.count(), "time"));
		html.text(" ");
		this.page.moment(this.denial.at());
		html.close();
	}

	private void explain(HtmlWriter html) {
		String link = this.page.links().to(PageTab.EXPLAIN, question());
		html.open("p", "class", "actions");
		if (link != null) {
			html.open("a", "class", "button", "href", link).text("Explain ");
			html.element("span", this.denial.method() + " " + this.denial.path() + " from " + this.denial.origin(),
					"class", "hidden");
			html.close();
			html.text(" ");
		}
		this.page.reference(this.denial.reference(), "About " + this.denial.reason());
		html.close();
	}

	private Map<String, String> question() {
		Map<String, String> question = new LinkedHashMap<>();
		question.put("origin", this.denial.origin());
		question.put("path", this.denial.path());
		question.put("method", this.denial.method());
		if (!this.denial.requestedHeaders().isEmpty()) {
			question.put("headers", String.join(",", this.denial.requestedHeaders()));
		}
		return question;
	}

	private void facts() {
		this.page.terms("facts small", () -> {
			this.page.term("First seen", () -> this.page.moment(this.denial.firstSeen()));
			this.page.term("Policy", () -> this.page.code(this.denial.policy()));
			this.page.term("Version", () -> this.page.code(this.denial.policyVersion()));
			this.page.term("Client", this.denial.client());
			this.page.term("Status", status(this.denial.status()));
			if (this.denial.optionsStatus() != null) {
				this.page.term("Status of OPTIONS", status(this.denial.optionsStatus()));
			}
			this.page.term("Headers asked for", () -> this.page.codes(this.denial.requestedHeaders(), "none"));
			if (!this.denial.missingAllowHeaders().isEmpty()) {
				this.page.term("Not allowed", () -> this.page.codes(this.denial.missingAllowHeaders(), "none"));
			}
		});
		this.page.lines(this.denial.text(), "As the log has it");
	}

	private static String status(@Nullable Integer status) {
		return (status != null) ? status.toString() : "the handler's";
	}

}
