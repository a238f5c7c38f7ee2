package io.github.corsstarter.actuate.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ChangeDescriptor;

/**
 * What cards of denials and of reported blocks have in common.
 *
 * @param page what it is written with
 * @param method the method of the request
 * @param path its path
 * @param origin the origin of the page that sent it
 */
record RequestCard(Markup page, String method, String path, String origin) {

	/** The request, two words for it, and when and how often it was seen. */
	void heading(Tone tone, String word, String other, long count, Instant at) {
		HtmlWriter html = this.page.html();
		html.open("h3");
		this.page.code(request());
		html.text(" from ");
		this.page.code(this.origin);
		html.close();
		html.open("p", "class", "title");
		this.page.chip(tone, word);
		html.text(" ");
		this.page.chip(Tone.PLAIN, other);
		html.text(" ");
		this.page.chip(Tone.PLAIN, Markup.count(count, "time"));
		html.text(" ");
		this.page.moment(at);
		html.close();
	}

	/** What it means, and what to change. */
	void explanation(String explanation, String advice, @Nullable String fix, List<ChangeDescriptor> changes) {
		this.page.paragraph("message", explanation);
		if (!advice.isEmpty()) {
			this.page.paragraph("advice", advice);
		}
		new ChangeList(this.page).write(fix, changes);
	}

	/** The parameters of the question about it. */
	Map<String, String> question(List<String> headers) {
		Map<String, String> question = new LinkedHashMap<>();
		question.put("origin", this.origin);
		question.put("path", this.path);
		question.put("method", this.method);
		if (!headers.isEmpty()) {
			question.put("headers", String.join(",", headers));
		}
		return question;
	}

	/** The way to the explanation, if people may see it. */
	void explain(Map<String, String> question) {
		String link = this.page.links().to(PageTab.EXPLAIN, question);
		if (link != null) {
			HtmlWriter html = this.page.html();
			html.open("a", "class", "button", "href", link).text("Explain ");
			html.element("span", request() + " from " + this.origin, "class", "hidden");
			html.close();
			html.text(" ");
		}
	}

	private String request() {
		return this.method + " " + this.path;
	}

}
