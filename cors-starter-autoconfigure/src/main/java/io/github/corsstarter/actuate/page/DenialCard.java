package io.github.corsstarter.actuate.page;

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
		RequestCard card = new RequestCard(this.page, this.denial.method(), this.denial.path(), this.denial.origin());
		html.open("article", "class", "card denial");
		card.heading(Tone.BAD, this.denial.reason(), this.denial.kind(), this.denial.count(), this.denial.at());
		card.explanation(this.denial.explanation(), this.denial.advice(), this.denial.fix(), this.denial.changes());
		html.open("p", "class", "actions");
		card.explain(card.question(this.denial.requestedHeaders()));
		this.page.reference(this.denial.reference(), "About " + this.denial.reason());
		html.close();
		this.page.details("All that is known", this::facts);
		html.close();
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
