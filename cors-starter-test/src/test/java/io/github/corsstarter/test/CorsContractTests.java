package io.github.corsstarter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsContract}, and its use.
 */
class CorsContractTests {

	private static final Transport POLICY = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("default")
		.allowedOrigins("https://app.example.com")
		.allowedMethods("GET", "PUT")
		.allowedHeaders("Content-Type")
		.allowCredentials(true)
		.exposedHeaders("Location")
		.build()));

	@TestFactory
	Stream<DynamicTest> contract() {
		return CorsContract.of("shop-contract.yml").in("prod").over(POLICY);
	}

	@Test
	void overWhenContractIsReadNamesTestsAndPlaces() {
		List<DynamicTest> tests = CorsContract.of("shop-contract.yml").in("prod").over(POLICY).toList();
		assertThat(tests).extracting(DynamicTest::getDisplayName)
			.containsExactly("the shop works with orders: GET /v1/orders from https://app.example.com",
					"the shop works with orders: PUT /v1/orders from https://app.example.com",
					"GET /v1/orders from https://evil.example");
		assertThat(tests.get(2).getTestSourceUri().orElseThrow())
			.hasToString("classpath:/shop-contract.yml?line=15&column=5");
	}

	@Test
	void overWhenContractIsBrokenFailsWithReport(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("c.yml"),
				"contract: [{ who: https://app.example.com, what: DELETE, where: /v1, expected: allowed }]");
		DynamicTest test = CorsContract.of(file.toString()).over(POLICY).findFirst().orElseThrow();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> test.getExecutable().execute())
			.withMessageStartingWith(file + ":1:12: DELETE /v1 from https://app.example.com\n"
					+ "allowed expected, and method-not-allowed\n")
			.withMessageContaining("What would fix it:");
		assertThat(test.getTestSourceUri().orElseThrow()).hasToString(file.toUri() + "?line=1&column=12");
		assertThatCode(() -> CorsContract.of(file.toString()).in("prod").over(POLICY)).doesNotThrowAnyException();
	}

	@Test
	void ofWhenFileIsMissingSaysSo() {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> CorsContract.of("missing.yml"))
			.withMessageContaining("missing.yml: neither a resource of the class path nor a file");
	}

}
