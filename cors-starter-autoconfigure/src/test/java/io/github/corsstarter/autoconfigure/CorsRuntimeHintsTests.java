package io.github.corsstarter.autoconfigure;

import java.io.IOException;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import io.github.corsstarter.configuration.CorsProperties;
import io.github.corsstarter.configuration.CorsProperties.CandidateProperties;
import io.github.corsstarter.configuration.CorsProperties.ClientReportsProperties;
import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.CorsProperties.GroupNoteProperties;
import io.github.corsstarter.configuration.CorsProperties.ReloadProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsRuntimeHints}.
 */
class CorsRuntimeHintsTests {

	@ParameterizedTest
	@ValueSource(strings = { "origin/effective_tld_names.dat", "origin/shared-domains.txt",
			"problem/project.properties", "actuate/page/page.css" })
	void hintsWhenRegisteredKeepEachFileThatIsRead(String name) {
		String file = "io/github/corsstarter/" + name;
		assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
		RuntimeHints hints = new RuntimeHints();
		new CorsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
	}

	@Test
	void hintsWhenRegisteredKeepWhatReadsFilesAgain() throws IOException {
		String file = "META-INF/cors-starter/fresh-environment.factories";
		RuntimeHints hints = new RuntimeHints();
		new CorsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
		Properties factories = PropertiesLoaderUtils.loadAllProperties(file);
		assertThat(factories).isNotEmpty();
		factories.values()
			.stream()
			.flatMap((names) -> Stream.of(names.toString().split(",")))
			.forEach((name) -> assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of(name.strip()))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints));
	}

	@ParameterizedTest
	@ValueSource(classes = { CorsProperties.class, GroupNoteProperties.class, EnvironmentProperties.class,
			ReloadProperties.class, CandidateProperties.class, ClientReportsProperties.class })
	void hintsWhenRegisteredKeepEachRecordThatIsBound(Class<?> bound) {
		RuntimeHints hints = new RuntimeHints();
		new CorsRuntimeHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.reflection().onType(bound)).accepts(hints);
	}

}
