package io.github.corsstarter.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.test.BrowserPage;
import io.github.corsstarter.test.CorsContract;
import io.github.corsstarter.test.HttpTransport;
import io.github.corsstarter.test.TestBrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The sample's contract in all its ways, and the test kit with the starter.
 */
@Tag("long")
class SampleContractTests {

	@TestFactory
	Stream<DynamicContainer> contractIsKeptInEachEnvironmentOnEachStack() {
		return Stream.of("dev", "staging", "prod")
			.flatMap((environment) -> Stream.of("servlet", "reactive").map((stack) -> contract(stack, environment)));
	}

	private static DynamicContainer contract(String stack, String environment) {
		RunningSample sample = RunningSample.on(stack, environment);
		return DynamicContainer.dynamicContainer(stack + ", " + environment,
				CorsContract.of("cors-contract.yml")
					.in(environment)
					.over(HttpTransport.to(sample.url()))
					.onClose(sample::close));
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void assertionsWhenStarterAnswersHold(String stack) {
		try (RunningSample sample = RunningSample.on(stack, "prod")) {
			BrowserPage shop = TestBrowser.over(HttpTransport.to(sample.url()))
				.at("https://app.example.com")
				.withCredentials()
				.withHeader("Content-Type", "application/json");
			// the login answers, and its answer keeps its headers
			assertThat(shop.fetch("POST", "/api/orders")).isAllowed()
				.preflightStatus(204)
				.status(401)
				.canRead("Location");
			assertThat(shop.fetch("POST", "/api/orders")).wasCachedPreflight();
			assertThat(shop.fetch("PUT", "/api/orders/1")).isBlockedBecause(CorsRejection.METHOD_NOT_ALLOWED);
			assertThat(shop.withHeader("X-Tenant", "1").fetch("/api/orders"))
				.isBlockedBecause(CorsRejection.HEADER_NOT_ALLOWED);
		}
	}

	@ParameterizedTest
	@CsvSource({ "servlet, dev", "reactive, staging", "servlet, prod" })
	void terminalWhenContractIsKeptPasses(String stack, String environment) throws Exception {
		try (RunningSample sample = RunningSample.on(stack, environment)) {
			assertThat(CommandLineRun.of("check", "--url", sample.url(), "--contract",
					"src/main/resources/cors-contract.yml", "--environment", environment))
				.endsWith("suite = pass\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void draftWhenWrittenIsKept(String stack, @TempDir Path folder) throws Exception {
		try (RunningSample sample = RunningSample.on(stack, "staging")) {
			sample.preflight("https://app.staging.example.com", "GET", "x-tenant");
			sample.preflight("https://evil.example", "POST", "content-type");
			String draft = CommandLineRun.of("draft", "--actuator", sample.url() + "/actuator");
			assertThat(draft).contains("expected: header-not-allowed", "who: https://evil.example");
			Path file = Files.writeString(folder.resolve("cors-contract.yml"), draft);
			assertThat(CommandLineRun.of("check", "--url", sample.url(), "--contract", file.toString(), "--environment",
					"staging"))
				.endsWith("suite = pass\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void startWhenPolicyOfAnyEnvironmentBreaksContractFails(String stack) {
		assertThatException()
			.isThrownBy(
					() -> RunningSample.on(stack, "dev", "--cors.environments.prod.allowed-origins=https://a.example"))
			.havingRootCause()
			.isInstanceOf(InvalidCorsPolicyException.class)
			.withMessageContainingAll(
					"cors-contract.yml:15:5 fails. In the environment 'prod': the shop lists and " + "places orders",
					"origin-not-allowed", "[broken-contract]");
	}

}
