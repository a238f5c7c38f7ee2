package io.github.corsstarter.actuate.page;

import io.github.corsstarter.actuate.CorsHistoryDescriptor.TriedChangeDescriptor;

/**
 * One change that was tried.
 *
 * @param page what it is written with
 * @param change what the endpoint says of it
 */
record ChangeCard(Markup page, TriedChangeDescriptor change) {

	void write() {
		HtmlWriter html = this.page.html();
		html.open("article", "class", "card change");
		html.open("h3");
		this.page.chip(this.change.outcome());
		html.text(" ");
		version(this.change.version());
		html.close();
		html.open("p");
		this.page.moment(this.change.at());
		html.close();
		this.page.terms("facts small", this::facts);
		if (!this.change.problems().isEmpty()) {
			new FindingList(this.page).obstacles(this.change.problems(), this.change.problemsTotal());
		}
		if (this.change.diff() != null) {
			new DiffSection(this.page, "h4").write(this.change.diff());
		}
		html.close();
	}

	private void version(String version) {
		String history = this.page.links().to(PageTab.HISTORY);
		this.page.html().open("a", "href", (history != null) ? history + "/" + PageLinks.encode(version) : null);
		this.page.code(version);
		this.page.html().close();
	}

	private void facts() {
		this.page.term("Cause", this.change.cause());
		String actor = this.change.actor();
		if (actor != null) {
			this.page.term("Asked for by", () -> this.page.code(actor));
		}
		this.page.term("Before", () -> this.page.code(this.change.previousVersion()));
		this.page.term("Generation", Markup.count(this.change.generation()));
		if (!this.change.restartNeeded().isEmpty()) {
			this.page.term("Count after a restart", () -> this.page.codes(this.change.restartNeeded(), "none"));
		}
	}

}
