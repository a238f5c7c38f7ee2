package io.github.corsstarter.autoconfigure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsRuntimeHints}.
 */
class CorsRuntimeHintsTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "origin/effective_tld_names.dat", "origin/shared-domains.txt", "problem/project.properties" })
	void hintsWhenRegisteredKeepEachFileThatIsRead(String name) {
		String file = "io/github/corsstarter/" + name;
		assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
		RuntimeHints hints = new RuntimeHints();
		new CorsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
	}

}
