package io.github.corsstarter.actuate.page;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The parts that all pages are made of.
 *
 * @param html what they are written to
 * @param links the links to the other pages
 * @param now the time of the page
 */
record Markup(HtmlWriter html, PageLinks links, Instant now) {

	/** A heading, and what stands below it. */
	void section(String style, String heading, Runnable content) {
		this.html.open("section", "class", style);
		this.html.element("h2", heading);
		content.run();
		this.html.close();
	}

	void paragraph(String style, String text) {
		this.html.element("p", text, "class", style);
	}

	/** A short word in a frame. */
	void chip(Tone tone, String text) {
		this.html.element("span", text, "class", "chip " + tone.style());
	}

	void chip(String word) {
		chip(Tone.of(word), word);
	}

	/** What stands so in a configuration or a request. */
	void code(String text) {
		this.html.element("code", text);
	}

	/** Several of them, or the word for none. */
	void codes(Collection<String> texts, String none) {
		if (texts.isEmpty()) {
			muted(none);
			return;
		}
		this.html.open("span", "class", "codes");
		texts.forEach((text) -> {
			code(text);
			this.html.text(" ");
		});
		this.html.close();
	}

	void muted(String text) {
		this.html.element("span", text, "class", "muted");
	}

	/** Lines as they are to be copied. */
	void lines(String text, String label) {
		this.html.open("pre", "tabindex", "0", "role", "group", "aria-label", label);
		text.lines().forEach((line) -> this.html.element("code", line));
		this.html.close();
	}

	/** A moment, and how long ago it was. */
	void moment(Instant moment) {
		this.html.element("time", Moments.absolute(moment), "datetime", moment.toString());
		this.html.text(" ");
		muted("(" + Moments.ago(moment, this.now) + ")");
	}

	void link(String url, String text) {
		this.html.element("a", text, "href", url);
	}

	/** A link to the documentation. */
	void reference(@Nullable String url, String text) {
		if (url != null) {
			this.html.element("a", text, "href", url, "rel", "noreferrer");
		}
	}

	/** Terms and what they mean. */
	void terms(String style, Runnable content) {
		this.html.open("dl", "class", style);
		content.run();
		this.html.close();
	}

	/** One of these terms. */
	void term(String term, Runnable meaning) {
		this.html.open("div");
		this.html.element("dt", term);
		this.html.open("dd");
		meaning.run();
		this.html.close();
		this.html.close();
	}

	void term(String term, @Nullable Object meaning) {
		if (meaning != null) {
			term(term, () -> this.html.text(meaning.toString()));
		}
	}

	/** What only some want to know. */
	void details(String summary, Runnable content) {
		this.html.open("details");
		this.html.element("summary", summary);
		content.run();
		this.html.close();
	}

	static String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	static String count(long count, String one) {
		return count(count) + " " + one + ((count != 1) ? "s" : "");
	}

	/** A part of all, from 0 to 1. */
	static String percent(double part) {
		if (part > 0 && part < 0.001) {
			return "< 0.1 %";
		}
		return String.format(Locale.ROOT, "%.1f %%", part * 100);
	}

}
