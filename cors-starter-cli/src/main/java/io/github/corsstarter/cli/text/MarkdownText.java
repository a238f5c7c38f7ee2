package io.github.corsstarter.cli.text;

import io.github.corsstarter.explain.ClientText;

/**
 * Text of an application or a file in Markdown: nothing in it is markup.
 *
 * @since 0.1.0
 */
public final class MarkdownText {

	private MarkdownText() {
	}

	/**
	 * A span of code.
	 * @param text the text
	 * @return the span
	 */
	public static String code(String text) {
		String visible = ClientText.visible(text);
		return (visible.indexOf('`') == -1 && !visible.isEmpty()) ? "`" + visible + "`"
				: "`` " + visible.replaceAll("`(?=`)", "` ") + " ``";
	}

	/**
	 * A span of code within a table, where a bar ends a cell even in code.
	 * @param text the text
	 * @return the span
	 */
	public static String cell(String text) {
		return code(text).replace("|", "\\|");
	}

}
