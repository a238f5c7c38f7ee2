package io.github.corsstarter.actuate.page;

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
		RequestCard card = new RequestCard(this.page, this.block.method(), this.block.path(), this.block.origin());
		html.open("article", "class", "card denial");
		card.heading(Tone.WARN, this.block.cause(), this.block.reason(), this.block.count(), this.block.at());
		card.explanation(this.block.explanation(), this.block.advice(), this.block.fix(), this.block.changes());
		html.open("p", "class", "actions");
		card.explain(question(card));
		html.close();
		this.page.details("All that is known", this::facts);
		html.close();
	}

	/** Asked as it was reported, or the answer would be that of another call. */
	private Map<String, String> question(RequestCard card) {
		Map<String, String> question = card.question(this.block.requestedHeaders());
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
