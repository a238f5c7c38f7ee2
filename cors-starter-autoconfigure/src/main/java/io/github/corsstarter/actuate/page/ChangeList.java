package io.github.corsstarter.actuate.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ChangeDescriptor;

/**
 * What to change, and where that is written.
 *
 * @param page what it is written with
 */
record ChangeList(Markup page) {

	/** The fix as a whole is repeated only where it says more than its parts. */
	void write(@Nullable String fix, List<ChangeDescriptor> changes) {
		boolean same = changes.size() == 1 && changes.get(0).replacement().equals(fix);
		if (fix != null && !same) {
			this.page.html().open("div", "class", "fix");
			this.page.html().element("p", "Fix", "class", "label");
			this.page.lines(fix, "Fix");
			this.page.html().close();
		}
		changes.forEach((change) -> write(change, same ? "Fix" : "Change"));
	}

	private void write(ChangeDescriptor change, String label) {
		HtmlWriter html = this.page.html();
		html.open("div", "class", "fix");
		html.open("p", "class", "label").text(label + " ");
		this.page.code(change.property());
		html.text(" ");
		this.page.muted(change.source().isEmpty() ? "not set so far" : change.source());
		html.close();
		this.page.lines(change.replacement(), label + " of " + change.property());
		html.close();
	}

}
