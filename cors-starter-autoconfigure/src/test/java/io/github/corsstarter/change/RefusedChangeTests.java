package io.github.corsstarter.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.origin.attack.OriginAttack;
import io.github.corsstarter.origin.attack.OriginAttack.Breach;
import io.github.corsstarter.web.Generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

/**
 * Changes that are refused for reasons which no configuration file has, and what is told
 * of refused ones.
 */
@ExtendWith(OutputCaptureExtension.class)
class RefusedChangeTests {

	private static final String NEXT = "cors.allowed-origins: [https://a.example, https://b.example]";

	private final ChangeFixture fixture = new ChangeFixture(
			TestConfiguration.yaml("cors.allowed-origins: [https://a.example]"));

	private final Generation before = this.fixture.policies.generation();

	private ActivationResult change(Supplier<Environment> source) {
		return this.fixture.activator.activate(ChangeRequest.of(ChangeCause.FILE), source);
	}

	private void assertThatNothingChanged(ActivationResult result) {
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.fixture.policies.generation()).isSameAs(this.before);
		assertThat(this.fixture.policies.isPinned()).isFalse();
		assertThat(this.fixture.history.entries()).hasSize(2);
		assertThat(this.fixture.change(NEXT).outcome()).as("the next one").isEqualTo(Outcome.ACTIVATED);
	}

	@Test
	void changeWhenTheSelfAttackFindsSomethingIsRefused(CapturedOutput output) {
		ActivationResult result;
		try (MockedStatic<OriginAttack> attack = Mockito.mockStatic(OriginAttack.class)) {
			attack.when(() -> OriginAttack.run(any(), any())).thenReturn(new Breach(1, "https://evil.test", true));
			result = this.fixture.change(NEXT);
		}
		assertThat(result.obstacles()).singleElement().satisfies((obstacle) -> {
			assertThat(obstacle.code()).isEqualTo("self-attack-failed");
			assertThat(obstacle.property()).isEqualTo("cors.allowed-origins[1]");
			assertThat(obstacle.message()).contains("'https://b.example'", "admits 'https://evil.test'", "report");
		});
		assertThat(output)
			.contains("the change is refused, and version " + this.before.policies().version() + " stays");
		assertThatNothingChanged(result);
	}

	@Test
	void promotionWhenTheSelfAttackFindsSomethingIsRefusedAndNothingIsPinned() {
		ActivationResult result;
		try (MockedStatic<OriginAttack> attack = Mockito.mockStatic(OriginAttack.class)) {
			attack.when(() -> OriginAttack.run(any(), any())).thenReturn(new Breach(0, "https://evil.test", true));
			result = this.fixture.activator.promote(ChangeRequest.of(ChangeCause.OPERATION),
					() -> TestConfiguration.yaml(NEXT).environment());
		}
		assertThatNothingChanged(result);
	}

	/** What reading says where no space, no file handle or no permission is left. */
	@ParameterizedTest
	@ValueSource(strings = { "No space left on device", "Too many open files",
			"/etc/cors/application.yml (Permission denied)", "Input/output error" })
	void changeWhenReadingFailsIsRefused(String failure) {
		ActivationResult result = change(() -> {
			throw new UncheckedIOException(new IOException(failure));
		});
		assertThat(result.obstacles()).singleElement()
			.satisfies((obstacle) -> assertThat(obstacle.message()).endsWith(": " + failure));
		assertThatNothingChanged(result);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: https://user:s3cret@b.example",
			"cors: {allowed-origins: https://b.example, max-age: 'user:s3cret@b.example'}",
			"cors: {allowed-origins: https://b.example, contract: 'https://user:s3cret@127.0.0.1:1/contract.yml'}",
			"cors: {environment: 'user:s3cret@b.example', environments: {dev: {allowed-origins: https://b.example}}}",
			"cors: {allowed-origins: https://b.example, policies: {'[user:s3cret@b.example]': {paths: /x}}}",
			"cors: {allowed-origin-groups: 'https://user:s3cret@b.example'}" })
	void changeWhenAValueHasASecretIsRefusedWithoutTellingIt(String yaml, CapturedOutput output) {
		ActivationResult result = this.fixture.change(yaml);
		assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(result.obstacles().toString()).doesNotContain("s3cret");
		assertThat(this.fixture.history.entries().toString()).doesNotContain("s3cret");
		assertThat(output).doesNotContain("s3cret");
	}

	@Test
	void changeWhenAUrlCannotBeReadIsRefusedWithoutTellingItsPassword(CapturedOutput output) {
		ActivationResult result = change(() -> {
			throw new IllegalStateException("GET https://user:s3/cret@config.example/app?token=s3cret failed");
		});
		assertThat(List.of(result.obstacles().toString(), output.toString()))
			.allSatisfy((text) -> assertThat(text).doesNotContain("cret"));
		assertThat(result.obstacles().get(0).message()).contains("GET https://***@config.example/app?token=*** failed");
	}

}
