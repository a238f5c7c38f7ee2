package io.github.corsstarter.actuate.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the style of the pages.
 */
class PageStyleTests {

	private static final Pattern COLOR = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6});");

	/** Texts and what they stand on. */
	private static final List<String> PAIRS = List.of("text ground", "text surface", "text sunken", "muted ground",
			"muted surface", "muted sunken", "accent surface", "accent ground", "on-accent accent", "good good-ground",
			"bad bad-ground", "warn warn-ground", "good surface", "bad surface");

	@ParameterizedTest
	@ValueSource(strings = { ":root", "@media (prefers-color-scheme: dark)", "@media print" })
	void contrastIsThatOfWcagAa(String scheme) {
		Map<String, String> colors = colors(":root");
		colors.putAll(colors(scheme));
		assertThat(PAIRS).allSatisfy((pair) -> {
			String[] names = pair.split(" ");
			assertThat(contrast(colors.get(names[0]), colors.get(names[1]))).as("%s in %s", pair, scheme)
				.isGreaterThanOrEqualTo(4.5);
		});
	}

	@Test
	void styleLoadsNothing() {
		assertThat(PageStyle.PAGE.css()).doesNotContain("url(", "@import", "</", "expression");
		assertThat(PageStyle.PAGE.css().length()).isLessThan(10_000);
	}

	private static Map<String, String> colors(String block) {
		String css = PageStyle.PAGE.css();
		int start = css.indexOf(block);
		assertThat(start).as(block).isNotNegative();
		Map<String, String> colors = new HashMap<>();
		Matcher matcher = COLOR.matcher(css.substring(start, css.indexOf('}', start)));
		while (matcher.find()) {
			String color = matcher.group(2);
			colors.put(matcher.group(1), (color.length() == 3) ? color.replaceAll("(.)", "$1$1") : color);
		}
		assertThat(colors).isNotEmpty();
		return colors;
	}

	/** As WCAG 2.2 defines it. */
	private static double contrast(String one, String other) {
		double[] lights = Stream.of(one, other).mapToDouble(PageStyleTests::luminance).sorted().toArray();
		return (lights[1] + 0.05) / (lights[0] + 0.05);
	}

	private static double luminance(String color) {
		double[] parts = new double[3];
		for (int i = 0; i < parts.length; i++) {
			double part = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
			parts[i] = (part <= 0.04045) ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
		}
		return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	}

}
