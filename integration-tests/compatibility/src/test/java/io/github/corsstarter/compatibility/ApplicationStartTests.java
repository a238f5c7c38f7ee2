package io.github.corsstarter.compatibility;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The start of an application. No other one runs meanwhile, since on Reactor Netty each
 * that stops takes the event loops of all with it.
 */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationStartTests {

	@Test
	void unknownKeyStopsTheStartAndNamesTheKeyMeant(CapturedOutput output) {
		assertThatException().isThrownBy(() -> CompatibilityApplication.start("misspelled").close());
		assertThat(output).contains("APPLICATION FAILED TO START", "'cors.allowed-orgins'", "'cors.allowed-origins'",
				"misspelled.yml] - 2:19");
	}

	@Test
	void nothingConfiguredChangesNothing() {
		try (StartedApplication untouched = CompatibilityApplication.start("absent")) {
			assertThat(untouched.context().getBeanDefinitionNames())
				.noneMatch((name) -> name.startsWith("cors") || name.startsWith("io.github.corsstarter.autoconfigure"));
			HttpResponse<String> response = untouched.preflight("/orders", "https://app.example.com", "GET",
					"authorization");
			// Spring MVC 6 turns the 401 into a 403 when it renders it
			assertThat(response.statusCode()).isIn(401, 403);
			assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
			assertThat(untouched.get("/actuator/cors").statusCode()).isEqualTo(404);
		}
	}

}
