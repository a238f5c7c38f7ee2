package io.github.corsstarter.actuate.page;

import java.time.Instant;

import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * What is the same on each page: the links to the others, and which policies are active.
 *
 * @param policies the policies
 * @param tab the page
 * @param page what it is written with
 */
record PageFrame(CorsPolicies policies, PageTab tab, Markup page) {

	/** The whole page. */
	String around(String lead, Runnable content) {
		HtmlWriter html = this.page.html();
		html.document();
		head(html);
		html.open("body");
		html.element("a", "Skip to the content", "class", "skip", "href", "#content");
		header(html);
		html.open("main", "id", "content", "tabindex", "-1").open("div", "class", "width");
		html.element("h1", this.tab.title());
		this.page.paragraph("lead", lead);
		content.run();
		html.close().close();
		footer(html);
		return html.close().close().toString();
	}

	private void head(HtmlWriter html) {
		ActivePolicies active = this.policies.active();
		html.open("head");
		html.open("meta", "charset", "utf-8");
		html.open("meta", "http-equiv", "Content-Security-Policy", "content", PageHeaders.POLICY);
		meta(html, "viewport", "width=device-width, initial-scale=1");
		meta(html, "color-scheme", "light dark");
		meta(html, "referrer", "no-referrer");
		meta(html, "robots", "noindex");
		String environment = (active.environment() != null) ? " in " + active.environment() : "";
		html.element("title", this.tab.title() + " - CORS" + environment);
		html.style(PageStyle.PAGE).close();
	}

	private static void meta(HtmlWriter html, String name, String content) {
		html.open("meta", "name", name, "content", content);
	}

	private void header(HtmlWriter html) {
		html.open("header", "class", "masthead").open("div", "class", "width");
		html.open("div", "class", "bar");
		html.open("p", "class", "product").element("strong", "CORS").text(" starter").close();
		navigation(html);
		html.close();
		active();
		html.close().close();
	}

	private void navigation(HtmlWriter html) {
		html.open("nav", "aria-label", "Pages").open("ul");
		for (PageTab other : PageTab.values()) {
			String link = this.page.links().to(other);
			if (link != null) {
				html.open("li");
				html.element("a", other.title(), "href", link, "aria-current", (other == this.tab) ? "page" : null);
				html.close();
			}
		}
		html.close().close();
	}

	/** Which policies are active, and since when. */
	private void active() {
		ActivePolicies active = this.policies.active();
		Instant since = active.activatedAt();
		this.page.terms("facts", () -> {
			String environment = active.environment();
			if (environment != null) {
				this.page.term("Environment", () -> this.page.chip(Tone.PLAIN, environment));
			}
			this.page.term("Version", () -> this.page.code(active.version()));
			this.page.term("Generation", Markup.count(active.generation()));
			this.page.term("Active since", () -> this.page.moment(since));
			if (this.policies.isPinned()) {
				this.page.term("Changes", () -> this.page.chip(Tone.WARN, "pinned: not taken over"));
			}
		});
	}

	private void footer(HtmlWriter html) {
		html.open("footer").open("div", "class", "width").open("p");
		html.text("As of ").element("time", Moments.absolute(this.page.now()), "datetime", this.page.now().toString());
		html.text(". Programs get the same as JSON: ");
		this.page.code("Accept: application/json");
		html.text(". No page changes anything.");
		html.close().close().close();
	}

}
