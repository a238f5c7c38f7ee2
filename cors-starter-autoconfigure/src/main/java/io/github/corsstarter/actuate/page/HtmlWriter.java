package io.github.corsstarter.actuate.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;

/**
 * Writes HTML, and nobody else does. All text goes through one function, so that nothing
 * that a client sent can become an element, an attribute or a direction of writing.
 */
final class HtmlWriter {

	/** Elements that have no content. */
	private static final Set<String> VOID = Set.of("meta", "input");

	/** Attributes that hold URLs. */
	private static final Set<String> URLS = Set.of("href", "action");

	private final StringBuilder html = new StringBuilder(16_384);

	private final Deque<String> open = new ArrayDeque<>();

	/** The beginning of a document. */
	HtmlWriter document() {
		this.html.append("<!DOCTYPE html>\n");
		return open("html", "lang", "en");
	}

	/**
	 * Opens an element; one without content is complete.
	 * @param element its name, as it stands in the code
	 * @param attributes names and values in turn; one whose value is {@code null} is not
	 * written
	 */
	HtmlWriter open(String element, @Nullable String... attributes) {
		this.html.append('<').append(name(element));
		for (int i = 0; i < attributes.length; i += 2) {
			attribute(name(String.valueOf(attributes[i])), attributes[i + 1]);
		}
		this.html.append('>');
		if (!VOID.contains(element)) {
			this.open.push(element);
		}
		return this;
	}

	/** Closes the element that was opened last and is still open. */
	HtmlWriter close() {
		this.html.append("</").append(this.open.pop()).append('>');
		return this;
	}

	/** Text, of whomever. */
	HtmlWriter text(String text) {
		escape(text);
		return this;
	}

	/** An element with text alone. */
	HtmlWriter element(String element, String text, @Nullable String... attributes) {
		return open(element, attributes).text(text).close();
	}

	/** The style of the page, which is the starter's own. */
	HtmlWriter style(PageStyle style) {
		this.html.append("<style>").append(style.css()).append("</style>");
		return this;
	}

	private void attribute(String name, @Nullable String value) {
		if (value == null) {
			return;
		}
		if (URLS.contains(name) && !isLink(value)) {
			throw new IllegalArgumentException("Not a link of a page: " + ClientText.sanitize(value));
		}
		this.html.append(' ').append(name).append("=\"");
		escape(value);
		this.html.append('"');
	}

	/** A relative reference, or a page of the web: nothing that could be a script. */
	private static boolean isLink(String url) {
		int colon = url.indexOf(':');
		boolean relative = colon == -1 || url.substring(0, colon).chars().anyMatch((part) -> "/?#".indexOf(part) != -1);
		return (relative && !url.startsWith("//")) || url.startsWith("https://") || url.startsWith("http://");
	}

	private void escape(String text) {
		String visible = ClientText.visible(text);
		for (int i = 0; i < visible.length(); i++) {
			char character = visible.charAt(i);
			switch (character) {
				case '&' -> this.html.append("&amp;");
				case '<' -> this.html.append("&lt;");
				case '>' -> this.html.append("&gt;");
				case '"' -> this.html.append("&quot;");
				case '\'' -> this.html.append("&#39;");
				default -> this.html.append(character);
			}
		}
	}

	/** Names are written in the code: never made of what somebody sent. */
	private static String name(String name) {
		boolean valid = !name.isEmpty() && name.chars()
			.allMatch(
					(letter) -> (letter >= 'a' && letter <= 'z') || (letter >= '1' && letter <= '6') || letter == '-');
		if (!valid) {
			throw new IllegalArgumentException("Not a name: " + ClientText.sanitize(name));
		}
		return name;
	}

	@Override
	public String toString() {
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("Open elements: " + List.copyOf(this.open));
		}
		return this.html.toString();
	}

}
