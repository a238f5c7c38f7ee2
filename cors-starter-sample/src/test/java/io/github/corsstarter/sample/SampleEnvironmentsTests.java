package io.github.corsstarter.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every environment of the sample's YAML file starts, as it is chosen there.
 */
class SampleEnvironmentsTests {

	@ParameterizedTest
	@CsvSource({ "servlet, dev, http://localhost:8081", "servlet, staging, https://app.staging.example.com",
			"servlet, prod, https://app.example.com", "reactive, prod, https://app.example.com" })
	void environmentStartsAndAllowsItsOrigin(String stack, String environment, String origin) {
		try (RunningSample sample = RunningSample.on(stack, environment)) {
			assertThat(sample.endpoint("cors").path("environment").asString()).isEqualTo(environment);
			assertThat(sample.preflight(origin, "GET", "authorization").statusCode()).isEqualTo(204);
			assertThat(sample.preflight("https://evil.example", "GET", "authorization").statusCode()).isEqualTo(403);
		}
	}

}
