package io.github.corsstarter.fix;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.fix.Trial.Candidates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Trial}: no fix is shown that was not tried.
 */
class TrialTests {

	private final TestConfiguration configuration = TestConfiguration.yaml("""
			cors:
			  max-age: soon
			---
			cors:
			  allowed-origins: app.example.com
			""");

	private final Trial trial = Objects
		.requireNonNull(Trial.of(this.configuration.environment(), TestConfiguration::diagnose));

	private Resource file() {
		for (PropertySource<?> source : this.configuration.environment().getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable
					&& OriginLookup.getOrigin(enumerable, "cors.max-age") instanceof TextResourceOrigin text) {
				return Objects.requireNonNull(text.getResource());
			}
		}
		throw new IllegalStateException();
	}

	private Candidates candidates(int mistake, Edit... fixes) {
		return new Candidates(List.of(this.trial.before().mistakes().get(mistake)),
				List.of(fixes).stream().map(List::of).toList());
	}

	@Test
	void chooseWhenAllFixesWorkTakesTheFirstOnes() {
		Edit age = Edit.ofLine(file(), 1, "max-age: 5m");
		Edit origin = Edit.ofLine(file(), 4, "allowed-origins: https://app.example.com");
		assertThat(this.trial.choose(List.of(candidates(0, age), candidates(1, origin)))).containsExactly(List.of(age),
				List.of(origin));
	}

	@Test
	void chooseWhenFixDoesNotWorkTakesTheNextOne() {
		Edit wrong = Edit.ofLine(file(), 1, "max-age: later");
		Edit noYaml = Edit.ofLine(file(), 1, "max-age: [");
		Edit another = Edit.ofLine(file(), 1, "max-agee: 5m");
		Edit right = Edit.ofLine(file(), 1, "max-age: 5m");
		assertThat(this.trial.choose(List.of(candidates(0, wrong, noYaml, another, right), candidates(1))))
			.containsExactly(List.of(right), List.of());
	}

	@Test
	void chooseWhenFixesClashKeepsOne() {
		Edit one = Edit.ofLine(file(), 1, "max-age: 5m\nenabled: true");
		Edit other = Edit.ofLine(file(), 1, "max-age: 6m\nenabled: true");
		assertThat(this.trial.choose(List.of(candidates(0, one), candidates(0, other), candidates(1))))
			.containsExactly(List.of(one), List.of(), List.of());
	}

	@Test
	void chooseWhenLineIsRemovedLoadsTheRest() {
		Edit removal = Edit.ofRemoval(file(), 1, 1);
		assertThat(removal.shown()).isEqualTo(Edit.REMOVE);
		assertThat(this.trial.choose(List.of(candidates(0, removal), candidates(1)))).containsExactly(List.of(removal),
				List.of());
	}

	@Test
	void chooseWhenPlaceIsAVariableSetsIt() {
		TestConfiguration variables = TestConfiguration.empty().withVariables("CORS_ALLOWED_ORIGINS=app.example.com");
		Trial trial = Objects.requireNonNull(Trial.of(variables.environment(), TestConfiguration::diagnose));
		String text = "CORS_ALLOWED_ORIGINS=https://app.example.com";
		Edit edit = Edit.ofProperty("CORS_ALLOWED_ORIGINS", "variable", text, text);
		assertThat(trial.choose(List.of(new Candidates(trial.before().mistakes(), List.of(List.of(edit))))))
			.containsExactly(List.of(edit));
		assertThat(ConfigurationPropertySources.get(variables.environment())
			.iterator()
			.next()
			.getConfigurationProperty(ConfigurationPropertyName.of("cors.allowed-origins"))
			.getValue()).isEqualTo("app.example.com");
	}

	@Test
	void ofWhenCheckThrowsIsNull() {
		assertThat(Trial.of(this.configuration.environment(), (environment) -> {
			throw new IllegalStateException("on purpose");
		})).isNull();
	}

}
