package io.github.corsstarter.actuate.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link HtmlWriter}.
 */
class HtmlWriterTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;
			" onfocus="alert(1)       | &quot; onfocus=&quot;alert(1)
			' onfocus='alert(1)       | &#39; onfocus=&#39;alert(1)
			&lt;b&gt;                 | &amp;lt;b&amp;gt;
			</style><!--              | &lt;/style&gt;&lt;!--
			""")
	void textWhenItHasMarkupIsTextInElementsAndAttributes(String text, String escaped) {
		assertThat(new HtmlWriter().element("p", text, "class", text)).asString()
			.isEqualTo("<p class=\"" + escaped + "\">" + escaped + "</p>");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, '\b', '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x200b, 0x200d, 0x200e, 0x202a,
			0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0xd800, 0xdfff, 0xe000, 0xfeff, 0xfff9, 0xe0001 })
	void textWhenItHasNoShapeIsShownAsEscape(int codePoint) {
		String text = "a" + Character.toString(codePoint) + "b";
		assertThat(new HtmlWriter().element("p", text, "class", text).toString())
			.matches("<p class=\"a(\\\\u[0-9a-f]{4}){1,2}b\">a(\\\\u[0-9a-f]{4}){1,2}b</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "JavaScript:x", " javascript:x", "vbscript:x",
			"//evil.example/", "java\nscript:x", "x:y" })
	void linkWhenItCouldBeAScriptOrLeadAstrayIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new HtmlWriter().open("a", "href", url));
		assertThatIllegalArgumentException().isThrownBy(() -> new HtmlWriter().open("form", "action", url));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors", "../cors", "cors?origin=https%3A%2F%2Fa.example", "#content", "?a=b:c",
			"https://github.com/cors-starter" })
	void linkWhenRelativeOrToTheWebIsWritten(String url) {
		assertThat(new HtmlWriter().element("a", "x", "href", url)).asString()
			.isEqualTo("<a href=\"" + url + "\">x</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "img/onerror", "script>", "X", "a\"" })
	void nameWhenNotOneOfHtmlIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> new HtmlWriter().open(name));
		assertThatIllegalArgumentException().isThrownBy(() -> new HtmlWriter().open("p", name, ""));
	}

	@Test
	void toStringWhenElementsAreOpenFails() {
		assertThatIllegalStateException().isThrownBy(new HtmlWriter().open("p")::toString);
	}

}
