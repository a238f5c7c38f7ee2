package io.github.corsstarter.actuate.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ExplainQuery;

/**
 * The form of a question. It asks with {@code GET}: asking changes nothing.
 *
 * @param page what it is written with
 * @param query what was asked before
 */
record ExplainForm(Markup page, ExplainQuery query) {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

	void write() {
		HtmlWriter html = this.page.html();
		html.open("form", "method", "get", "class", "card", "aria-label", "Question");
		html.open("div", "class", "fields");
		field("origin", "Origin of the page", this.query.origin(), "https://app.example.com", true);
		field("path", "Path", this.query.path(), "/api/orders", true);
		method(html);
		field("headers", "Request headers, with commas between", joined(this.query.headers()),
				"Authorization, Content-Type", false);
		field("reads", "Response headers that the script reads", joined(this.query.reads()), "Location", false);
		field("server", "This application, as pages see it", this.query.server(), "https://api.example.com", false);
		html.close();
		html.open("p", "class", "check")
			.open("label")
			.open("input", "type", "checkbox", "name", "credentials", "value", "true", "checked",
					Boolean.TRUE.equals(this.query.credentials()) ? "" : null);
		html.text(" With credentials: cookies or a login of the browser").close().close();
		html.open("p", "class", "actions").element("button", "Explain", "type", "submit", "class", "button");
		html.close().close();
	}

	private void field(String name, String label, @Nullable String value, String example, boolean required) {
		HtmlWriter html = this.page.html();
		html.open("p", "class", "field").element("label", label, "for", name);
		html.open("input", "id", name, "name", name, "value", (value != null) ? value : "", "placeholder", example,
				"required", required ? "" : null, "autocomplete", "off", "autocapitalize", "none", "spellcheck",
				"false");
		html.close();
	}

	private void method(HtmlWriter html) {
		String method = this.query.method();
		html.open("p", "class", "field").element("label", "Method", "for", "method");
		html.open("input", "id", "method", "name", "method", "value", (method != null) ? method : "GET", "list",
				"methods", "autocomplete", "off", "spellcheck", "false");
		html.open("datalist", "id", "methods");
		METHODS.forEach((known) -> html.element("option", "", "value", known));
		html.close().close();
	}

	private static String joined(@Nullable List<String> texts) {
		return (texts != null) ? String.join(", ", texts) : "";
	}

}
