package io.github.corsstarter.actuate.page;

import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ExplainDescriptor;
import io.github.corsstarter.actuate.ExplainDescriptor.NearMissDescriptor;
import io.github.corsstarter.actuate.ExplainDescriptor.PathDescriptor;
import io.github.corsstarter.actuate.ExplainDescriptor.ResponseDescriptor;

/**
 * The answer to a question.
 *
 * @param page what it is written with
 * @param answer what the endpoint says
 */
record ExplainPage(Markup page, ExplainDescriptor answer) {

	void write() {
		verdict();
		if (this.answer.fix() != null || !this.answer.changes().isEmpty()) {
			this.page.section("card", "What to change",
					() -> new ChangeList(this.page).write(this.answer.fix(), this.answer.changes()));
		}
		this.page.section("card", "What the browser does", this::browser);
		this.page.section("card", "Try it", () -> {
			this.page.paragraph("muted", "What a browser would send first:");
			this.page.lines(this.answer.curl(), "Command");
		});
	}

	private void verdict() {
		String verdict = this.answer.verdict();
		Tone tone = Tone.of(verdict);
		HtmlWriter html = this.page.html();
		html.open("section", "class", "card verdict " + tone.style(), "aria-labelledby", "verdict");
		html.open("h2", "id", "verdict").text(title(verdict));
		if (this.answer.reason() != null) {
			html.text(" ").element("code", this.answer.reason());
		}
		html.close();
		this.page.paragraph("message", this.answer.explanation());
		if (this.answer.advice() != null) {
			this.page.paragraph("advice", this.answer.advice());
		}
		this.page.terms("facts", this::facts);
		if (this.answer.reference() != null) {
			html.open("p");
			this.page.reference(this.answer.reference(), "About " + this.answer.reason());
			html.close();
		}
		html.close();
	}

	private static String title(String verdict) {
		return switch (verdict) {
			case "allowed" -> "Allowed";
			case "denied" -> "Denied";
			case "not-governed" -> "No policy governs this path";
			default -> verdict;
		};
	}

	private void facts() {
		code("Policy", this.answer.policy());
		code("By the pattern", this.answer.path());
		for (PathDescriptor lost : this.answer.lost()) {
			this.page.term("Less specific", () -> {
				this.page.code(lost.path());
				this.page.html().text(" of ");
				this.page.code(lost.policy());
			});
		}
		this.page.term("Application", () -> this.page.code(this.answer.server()));
		near(this.answer.nearMiss());
	}

	private void code(String term, @Nullable String code) {
		if (code != null) {
			this.page.term(term, () -> this.page.code(code));
		}
	}

	private void near(@Nullable NearMissDescriptor near) {
		if (near == null) {
			return;
		}
		this.page.term("Nearly the same is allowed", () -> {
			this.page.code(near.allowed());
			this.page.html().text(" differs in: " + near.differs());
			if (near.where() != null) {
				this.page.html().text(", allowed by ");
				this.page.code(near.where());
			}
		});
	}

	private void browser() {
		HtmlWriter html = this.page.html();
		String reasons = this.answer.preflightReasons().isEmpty() ? ""
				: ", since " + String.join(", and ", this.answer.preflightReasons());
		html.element("p", (this.answer.preflightNeeded() ? "It sends a preflight first" : "It sends no preflight")
				+ reasons + ".");
		if (this.answer.response() != null) {
			response(this.answer.response());
		}
		if (this.answer.browser() != null) {
			html.element("p", "What the browser says", "class", "label");
			this.page.lines(this.answer.browser(), "What the browser says");
		}
		SortedSet<String> readable = this.answer.readableHeaders();
		this.page.terms("facts", () -> {
			if (readable != null) {
				this.page.term("Response headers that the script can read", () -> this.page.codes(readable, "none"));
			}
			if (!this.answer.hiddenHeaders().isEmpty()) {
				this.page.term("Hidden from the script", () -> this.page.codes(this.answer.hiddenHeaders(), "none"));
			}
		});
	}

	private void response(ResponseDescriptor response) {
		String status = (response.status() != null) ? "status " + response.status() : "the handler's status";
		PageTable table = PageTable.begin(this.page, "The answer that decides: " + status, "Header", "Value");
		response.headers().forEach((name, value) -> table.row(() -> this.page.code(name), () -> this.page.code(value)));
		if (response.headers().isEmpty()) {
			table.row(() -> this.page.muted("No CORS header"), () -> this.page.muted("-"));
		}
		table.end();
	}

}
