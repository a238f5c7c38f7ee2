package io.github.corsstarter.actuate.page;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.CorsHistoryDescriptor;
import io.github.corsstarter.actuate.CorsHistoryDescriptor.TriedChangeDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor;

/**
 * The pages of what changed.
 *
 * @param page what they are written with
 */
record HistoryPage(Markup page) {

	/** All that was tried. */
	void history(CorsHistoryDescriptor history) {
		List<String> versions = Stream.concat(Stream.of(history.version()), history.kept().stream())
			.distinct()
			.toList();
		this.page.section("card", "Versions", () -> {
			this.page.terms("facts", () -> this.page.term("Can become active again",
					() -> this.page.codes(history.kept(), "none: no change was made so far")));
			if (versions.size() > 1) {
				compare(versions, versions.get(1), versions.get(0));
			}
		});
		changes("Changes", history.changes());
	}

	/** What was tried with one version. */
	void version(String version, List<TriedChangeDescriptor> changes) {
		changes("Changes to and from " + version, changes);
		back();
	}

	/** What is different between two versions. */
	void difference(@Nullable String from, @Nullable String to, DiffDescriptor diff) {
		this.page.section("card", named(from) + " to " + named(to), () -> new DiffSection(this.page, "h3").write(diff));
		back();
	}

	/** There is no such version. */
	void problem(String message) {
		this.page.section("card verdict bad", "No such version", () -> this.page.paragraph("message", message));
		back();
	}

	private static String named(@Nullable String version) {
		return (version != null) ? version : "the active version";
	}

	private void changes(String heading, List<TriedChangeDescriptor> changes) {
		this.page.section("changes", heading,
				() -> changes.forEach((change) -> new ChangeCard(this.page, change).write()));
	}

	private void back() {
		String all = this.page.links().to(PageTab.HISTORY);
		if (all != null) {
			this.page.html().open("p");
			this.page.link(all, "All changes");
			this.page.html().close();
		}
	}

	private void compare(List<String> versions, String from, String to) {
		HtmlWriter html = this.page.html();
		html.open("form", "method", "get", "class", "inline", "aria-label", "Compare");
		choice("from", "From", versions, from);
		choice("to", "to", versions, to);
		html.element("button", "Compare", "type", "submit", "class", "button").close();
	}

	private void choice(String name, String label, List<String> versions, String chosen) {
		HtmlWriter html = this.page.html();
		html.element("label", label, "for", name).text(" ").open("select", "id", name, "name", name);
		versions.forEach((version) -> html.element("option", version, "value", version, "selected",
				version.equals(chosen) ? "" : null));
		html.close().text(" ");
	}

}
