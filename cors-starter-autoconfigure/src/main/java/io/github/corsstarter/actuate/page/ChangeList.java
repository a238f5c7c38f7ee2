package io.github.corsstarter.actuate.page;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ChangeDescriptor;

/**
 * What to change, and where that is written.
 *
 * @param page what it is written with
 */
record ChangeList(Markup page) {

	/** The changes; the fix as a whole where it says more than its parts. */
	void write(@Nullable String fix, List<ChangeDescriptor> changes) {
		changes.forEach(this::write);
		String parts = changes.stream().map(ChangeDescriptor::replacement).collect(Collectors.joining("\n"));
		if (fix != null && changes.isEmpty()) {
			whole(fix);
		}
		else if (fix != null && !fix.equals(parts)) {
			this.page.details("The same in YAML", () -> whole(fix));
		}
	}

	private void whole(String fix) {
		this.page.html().open("div", "class", "fix");
		this.page.html().element("p", "Fix", "class", "label");
		this.page.lines(fix, "Fix");
		this.page.html().close();
	}

	private void write(ChangeDescriptor change) {
		HtmlWriter html = this.page.html();
		html.open("div", "class", "fix");
		html.open("p", "class", "label").element("strong", "Fix").text(" ");
		this.page.code(change.property());
		html.text(" ");
		this.page.muted(change.source().isEmpty() ? "not set so far" : change.source());
		html.close();
		this.page.lines(change.replacement(), "Fix of " + change.property());
		html.close();
	}

}
