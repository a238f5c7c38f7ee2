package io.github.corsstarter.explain;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.Setting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertyChange}.
 */
class PropertyChangeTests {

	@Test
	void yamlWhenListHasOneElementIsAScalar() {
		assertThat(PropertyChange.of("a.b", List.of("true")).yaml()).isEqualTo("a.b: true");
		assertThat(PropertyChange.of("a.b", List.of("https://a.example:8443")).yaml())
			.isEqualTo("a.b: https://a.example:8443");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*", "http://[::1]:3000", "no", "null", "012", "a,b", "a: b", "a#b", "'a", "!a", "`a`", "a:" })
	void yamlWhenTextMeansSomethingToYamlQuotesIt(String text) {
		assertThat(PropertyChange.of("a", List.of("x", text)).yaml()).isEqualTo("a: [x, \"" + text + "\"]");
	}

	@Test
	void yamlWhenTextHoldsAQuoteEscapesIt() {
		assertThat(PropertyChange.of("a", List.of("\"\\")).yaml()).isEqualTo("a: \"\\\"\\\\\"");
	}

	@Test
	void addingWhenListIsShortShowsAllOfIt() {
		PropertyChange change = PropertyChange.adding(new Setting<>("a", List.of(" x ", "", "https://*.example.org")),
				List.of("y"));
		assertThat(change.yaml()).isEqualTo("a: [x, https://*.example.org, y]");
	}

	@Test
	void addingWhenListIsLongShowsWhatIsNew() {
		List<String> many = IntStream.range(0, 21).mapToObj((i) -> "x" + i).toList();
		PropertyChange change = PropertyChange.adding(new Setting<>("a", many), List.of("y", "z"));
		assertThat(change.complete()).isFalse();
		assertThat(change.yaml()).isEqualTo("- y # one more element of a\n- z # one more element of a");
	}

}
