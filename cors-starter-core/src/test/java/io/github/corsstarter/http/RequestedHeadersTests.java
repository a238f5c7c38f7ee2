package io.github.corsstarter.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.http.RequestedHeaders.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestedHeaders}.
 */
class RequestedHeadersTests {

	private static final AsciiNames ALLOWED = AsciiNames.of(List.of("authorization", "x-a"));

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ",", " , ,", "x-a", "X-A", "x-a,authorization", "authorization,x-a",
			"x-a , authorization", "x-a,,authorization,", "x-a,x-a", "\t", "x-a,\tauthorization", "x-a\t,authorization",
			"\tx-a \t , \t authorization\t", "\t,\t,x-a" })
	void checkWhenEachNameIsAllowedReturnsAllowed(String list) {
		assertThat(RequestedHeaders.check(list, ALLOWED)).isEqualTo(Verdict.ALLOWED);
		assertThat(RequestedHeaders.check(list, null)).isEqualTo(Verdict.ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-b", "x-a,x-b", "x-b,x-a", "x-a,x-b,authorization", "x-", "x-aa", "*", "x-a,,x-b" })
	void checkWhenOneNameIsNotAllowedReturnsNotAllowed(String list) {
		assertThat(RequestedHeaders.check(list, ALLOWED)).isEqualTo(Verdict.NOT_ALLOWED);
		assertThat(RequestedHeaders.check(list, null)).isEqualTo(Verdict.ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x a", "x-a authorization", "x-a;x-b", "x-a:", "(x-a)", "x-a,\"x-a\"", "x/a", "x-a\tx-b",
			"x-a\u000b", "x-a\u00a0", "x-a\u0085", "x-a\r", "x-a,\n x-a", "x-a\r\nx-b", "x-a\u0000", "\u00e4",
			"x-\uff41", "x-b,x-a,x=a" })
	void checkWhenOneElementIsNoTokenReturnsMalformed(String list) {
		assertThat(RequestedHeaders.check(list, ALLOWED)).isEqualTo(Verdict.MALFORMED);
		assertThat(RequestedHeaders.check(list, null)).isEqualTo(Verdict.MALFORMED);
	}

	@Test
	void checkWhenListIsAtItsBoundsReadsItAndNoMore() {
		assertThat(RequestedHeaders.check(" ".repeat(4096), ALLOWED)).isEqualTo(Verdict.ALLOWED);
		assertThat(RequestedHeaders.check(" ".repeat(4097), ALLOWED)).isEqualTo(Verdict.MALFORMED);
		assertThat(RequestedHeaders.check("x".repeat(4096), null)).isEqualTo(Verdict.ALLOWED);
		assertThat(RequestedHeaders.check("x".repeat(4097), null)).isEqualTo(Verdict.MALFORMED);
		assertThat(RequestedHeaders.check(",".repeat(15), ALLOWED)).isEqualTo(Verdict.ALLOWED);
		assertThat(RequestedHeaders.check(",".repeat(16), ALLOWED)).isEqualTo(Verdict.MALFORMED);
		assertThat(RequestedHeaders.check("x-a" + ",x-a".repeat(255), null)).isEqualTo(Verdict.ALLOWED);
		assertThat(RequestedHeaders.check("x-a" + ",x-a".repeat(256), null)).isEqualTo(Verdict.MALFORMED);
	}

	@Test
	void checkWhenThereAreMoreNamesThanAllowedReadsNoFurther() {
		assertThat(RequestedHeaders.check("x-a,x-a,x-a", ALLOWED)).isEqualTo(Verdict.MALFORMED);
		assertThat(RequestedHeaders.check("x-a,authorization,x-b", ALLOWED)).isEqualTo(Verdict.NOT_ALLOWED);
		assertThat(RequestedHeaders.check("x-b,x-a,x-c,no name", ALLOWED)).isEqualTo(Verdict.NOT_ALLOWED);
		assertThat(RequestedHeaders.check("x-a", AsciiNames.of(List.of()))).isEqualTo(Verdict.NOT_ALLOWED);
	}

	@Test
	void refusedWhenSomeNamesAreNotAllowedReturnsThemInOrder() {
		assertThat(RequestedHeaders.refused("x-b, X-A,,\tX-C\t", "x-a"::equals, 10)).containsExactly("x-b", "x-c");
	}

	@Test
	void refusedWhenThereAreMoreThanTheLimitReturnsTheFirst() {
		assertThat(RequestedHeaders.refused("x-a,x-b,x-c", (name) -> false, 2)).containsExactly("x-a", "x-b");
		assertThat(RequestedHeaders.refused("x-a,x-b,x-c", (name) -> false, 0)).isEmpty();
	}

	@Test
	void refusedWhenListIsMalformedReturnsTheNamesInFront() {
		assertThat(RequestedHeaders.refused("x-a,x b,x-c", (name) -> false, 10)).containsExactly("x-a");
		assertThat(RequestedHeaders.refused("x".repeat(4097), (name) -> false, 10)).isEmpty();
		assertThat(RequestedHeaders.refused(",".repeat(16) + "x-a", (name) -> false, 10)).containsExactly("x-a");
	}

}
