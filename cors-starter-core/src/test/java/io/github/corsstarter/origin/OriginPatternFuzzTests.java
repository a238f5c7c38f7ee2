package io.github.corsstarter.origin;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Throws random texts at {@link OriginPattern#parse(String)}.
 */
class OriginPatternFuzzTests {

	private static final int TEXTS = 200_000;

	private static final List<String> FRAGMENTS = List.of("https", "http", "://", "//", ":", "/", "\\", "*", "**", "*.",
			"**.", ".", "..", "example", ".com", "com", "localhost", "a", "b-c", "d_e", "xn--mnchen-3ya", "[", "]",
			"[::1]", "::", "[1:2:3:4:5:6:7:8]", "0:0", "ffff", "127.0.0.1", "1.2.3.4", "256", "0x7f", "0", "1", "80",
			"443", "8443", "65535", "65536", ":*", ":[*]", ":[80,81]", "[8080]", ",", ", ", ";", "@", "user:pw@", "?",
			"#", "%", "%00", "$", "${X}", "^", "(", ")", "|", "+", "-", "_", "=", "~", "'", "\"", "<", ">", "{", "}",
			" ", "\t", "\n", "\r", "\u0000", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u00fc", "\u00df", "\u0130",
			"\u0131", "\u017f", "\u03c2", "\u0660", "\u200d", "\u2028", "\u2100", "\u212a", "\u3002", "\uff0e",
			"\uff1a", "\ud83d\ude00", "\ud83d", "\ude00", "\ufdfa", "\ufffe", "null", "file", "data", "blob:",
			"capacitor", "chrome-extension", "HTTPS", "Example", "ww", "w".repeat(60), "s".repeat(70));

	@Test
	void parseWhenTextIsRandomAcceptsOrExplains() {
		Random random = new Random(20250101);
		int accepted = 0;
		for (int i = 0; i < TEXTS; i++) {
			accepted += check(text(random), i % 2 == 0) ? 1 : 0;
		}
		assertThat(accepted).isGreaterThan(TEXTS / 50);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		if (random.nextInt(3) != 0) {
			text.append(random.nextBoolean() ? "https://" : "http://");
		}
		if (random.nextInt(4) == 0) {
			text.append(random.nextBoolean() ? "*." : "**.");
		}
		for (int i = random.nextInt(7); i >= 0; i--) {
			text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
		}
		if (random.nextInt(3) == 0) {
			text.append(".example.com");
		}
		return text.toString();
	}

	private static boolean check(String text, boolean withinLabels) {
		try {
			String canonical = OriginPattern.parse(text, withinLabels).toString();
			assertThat(canonical).as("canonical form of '%s'", text).matches("[\\x21-\\x7e&&[^A-Z]]+");
			assertThat(canonicalOf(canonical, withinLabels)).as("canonical form of '%s'", text).isEqualTo(canonical);
			return true;
		}
		catch (UnacceptableOriginException ex) {
			assertThat(ex).as("message for '%s'", text).hasMessageContaining("'" + text.strip() + "'");
			checkFix(text, ex.fix(), withinLabels);
			return false;
		}
		catch (RuntimeException ex) {
			return fail("'" + text + "' is neither accepted nor explained", ex);
		}
	}

	private static void checkFix(String text, @Nullable String fix, boolean withinLabels) {
		if (fix != null && !fix.isEmpty() && fix.indexOf(',') == -1) {
			assertThat(canonicalOf(fix, withinLabels)).as("fix of '%s'", text).isEqualTo(fix);
		}
	}

	private static @Nullable String canonicalOf(String text, boolean withinLabels) {
		try {
			return OriginPattern.parse(text, withinLabels).toString();
		}
		catch (UnacceptableOriginException ex) {
			return null;
		}
	}

}
