package io.github.corsstarter.situations;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.situations.Situation.Explanation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The situations in which a page is kept from an answer: the endpoint agrees with the
 * browser and names the cause, and who does as it says lets the page in.
 */
@Tag("each")
class DeniedRequestTests {

	@TempDir
	Path folder;

	static Stream<Arguments> situations() {
		return Situations.all().filter((situation) -> situation.explanation() != null).flatMap(Situation::onEachStack);
	}

	@ParameterizedTest(name = "{0} [{1}]")
	@MethodSource("situations")
	void requestWhenConfigurationIsBrokenIsToldHowToFixIt(Situation situation, Stack stack) {
		Explanation expected = situation.requireExplanation();
		Deployment deployment = Deployment.of(this.folder, situation.configuration());
		List<Map<String, String>> changes;
		try (SituationServer application = deployment.start(stack)) {
			changes = explain(situation.page(), expected, application);
			if (expected.instead() != null) {
				application.assertThatAllows(expected.instead());
			}
		}
		if (expected.fix() != null && !expected.fix().startsWith("-")) {
			try (SituationServer application = deployment.start(stack, expected.fix())) {
				application.assertThatAllows(situation.page());
			}
		}
		if (expected.rewritten() != null) {
			Configuration rewritten = situation.configuration().with(expected.rewritten());
			try (SituationServer application = Deployment.of(this.folder, rewritten).start(stack)) {
				application.assertThatAllows(situation.page());
			}
		}
		if (!expected.replacements().isEmpty()) {
			try (SituationServer application = startChanged(situation.configuration(), changes, stack)) {
				application.assertThatAllows(situation.page());
			}
		}
	}

	/** What becomes of the request, and what is told of it. */
	private static List<Map<String, String>> explain(Page page, Explanation expected, SituationServer application) {
		BrowserVerdict verdict = application.open(page);
		assertThat((verdict.failure() != null) ? verdict.failure().id() : null).isEqualTo(expected.browser());
		assertThat(verdict.readableHeaders()).doesNotContain(page.reads().toLowerCase(Locale.ROOT));
		DocumentContext told = application.explain(page);
		assertThat(told.read("$.verdict", String.class)).isEqualTo(expected.verdict());
		assertThat(told.<@Nullable String>read("$.reason")).isEqualTo(expected.reason());
		String explanation = told.read("$.explanation", String.class);
		assertThat(expected.says()).isNotEmpty().allSatisfy((words) -> assertThat(explanation).contains(words));
		String advice = told.read("$.advice", String.class);
		assertThat(expected.advises()).allSatisfy((words) -> assertThat(advice).contains(words));
		assertThat(told.<@Nullable String>read("$.fix")).isEqualTo(expected.fix());
		if (expected.isDenied()) {
			assertThat(told.read("$.browser", String.class)).isEqualTo(verdict.console());
		}
		List<Map<String, String>> changes = told.read("$.changes");
		assertThat(changes).extracting((change) -> change.get("source")).containsAll(expected.sources());
		assertThat(changes).extracting((change) -> change.get("replacement")).containsAll(expected.replacements());
		return changes;
	}

	/** Writes YAML in front of everything, and all else where it was written. */
	private SituationServer startChanged(Configuration configuration, List<Map<String, String>> changes, Stack stack) {
		Map<Boolean, List<FixedPlace>> byYaml = changes.stream()
			.map((change) -> new FixedPlace(change.get("source"), change.get("replacement")))
			.collect(Collectors
				.partitioningBy((place) -> place.text().startsWith("cors.") && place.text().contains(": ")));
		String yaml = byYaml.get(true).stream().map(FixedPlace::text).collect(Collectors.joining("\n"));
		return Deployment.of(this.folder, configuration.with(byYaml.get(false)))
			.start(stack, yaml.isEmpty() ? null : yaml);
	}

}
