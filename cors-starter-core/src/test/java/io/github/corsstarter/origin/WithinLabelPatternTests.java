package io.github.corsstarter.origin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OriginPattern#parse(String, boolean)} with wildcards within labels.
 */
class WithinLabelPatternTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://*-my-team.vercel.app     | https://*-my-team.vercel.app
			https://my-app-*.vercel.app/     | https://my-app-*.vercel.app
			HTTPS://PR-*-Shop.Example.com:443 | https://pr-*-shop.example.com
			https://pr-*.co.example:8443     | https://pr-*.co.example:8443
			http://dev*.localhost:*          | http://dev*.localhost:*
			app://x-*.panel                  | app://x-*.panel
			https://*_x.example.com          | https://*_x.example.com
			https://*shop.example.com        | https://*shop.example.com
			https://xn--a*.example.com       | https://xn--a*.example.com
			https://*-8080.app.github.dev    | https://*-8080.app.github.dev
			https://a*.lan                   | https://a*.lan
			https://a*.internal              | https://a*.internal
			https://*.example.com            | https://*.example.com
			""")
	void parseWhenWildcardsWithinLabelsAreAllowedKeepsThem(String text, String canonical) {
		OriginPattern pattern = OriginPattern.parse(text, true);
		assertThat(pattern).hasToString(canonical);
		assertThat(pattern.isExact()).isFalse();
		assertThat(OriginPattern.parse(canonical, true)).isEqualTo(pattern);
	}

	@Test
	void parseWhenWildcardIsWithinLongestLabelKeepsIt() {
		String longest = "https://" + "a".repeat(31) + "*" + "b".repeat(31) + ".example.com";
		assertThat(OriginPattern.parse(longest, true)).hasToString(longest);
		assertThat(OriginIndex.of(List.of(OriginPattern.parse(longest, true))).match(longest.replace('*', 'c')))
			.isEqualTo(OriginMatch.ALLOWED);
		assertThatExceptionOfType(UnacceptableOriginException.class)
			.isThrownBy(() -> OriginPattern.parse(longest.replace("*", "c*"), true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			https://*example.com             | https://*.example.com
			https://*-example.com            | -
			https://app-*.co.uk              | -
			https://app-*.com                | -
			https://*-a.foo.kawasaki.jp      | -
			https://a*-*b.example.com        | https://*.example.com
			https://app.a*.example.com       | https://**.example.com
			https://*.app-*.example.com      | https://**.example.com
			https://**-app.example.com       | https://*.example.com
			https://app-*                    | -
			https://a*b                      | -
			https://a-*.192.0.2.1            | -
			https://a-*..example.com         | -
			https://*                        | -
			https://bücher-*.example.com | -
			""")
	void parseWhenWildcardIsNotWithinFirstLabelThrowsAllTheSame(String text, @Nullable String fix) {
		assertThatExceptionOfType(UnacceptableOriginException.class).isThrownBy(() -> OriginPattern.parse(text, true))
			.satisfies((ex) -> assertThat(ex.fix()).isEqualTo(fix));
	}

	@Test
	void parseWhenWildcardsWithinLabelsAreAllowedCorrectsOtherMistakesAround() {
		for (String text : List.of("'https://*-my-team.vercel.app'", "wss://*-my-team.vercel.app",
				"https//*-my-team.vercel.app", "https://https://*-my-team.vercel.app")) {
			assertThatExceptionOfType(UnacceptableOriginException.class)
				.isThrownBy(() -> OriginPattern.parse(text, true))
				.satisfies((ex) -> assertThat(ex.fix()).isEqualTo("https://*-my-team.vercel.app"));
		}
	}

}
