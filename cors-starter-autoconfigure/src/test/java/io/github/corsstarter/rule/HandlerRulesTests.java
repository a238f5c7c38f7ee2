package io.github.corsstarter.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;
import io.github.corsstarter.rule.handler.OtherCors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the rules that compare policies with request mappings.
 */
class HandlerRulesTests {

	private static List<Finding> unreachable(TestConfiguration configuration, Supplier<HandlerInventory> inventory) {
		return Looked.at(configuration, new UnreachablePolicyRule(inventory));
	}

	private static List<Finding> unserved(TestConfiguration configuration, Supplier<HandlerInventory> inventory) {
		return Looked.at(configuration, new UnservedMethodRule(inventory, configuration.environment()));
	}

	private static List<Finding> uncovered(TestConfiguration configuration, Supplier<HandlerInventory> inventory) {
		return Looked.at(configuration, new UncoveredHandlerRule(inventory));
	}

	@Test
	void unreachableWhenNoMappingLiesThereNamesThePath() {
		assertThat(unreachable(Looked.policy("cors.paths=/api/**,/apii/**"),
				Looked.inventory(Looked.handler("/api/orders/{id}"), Looked.framework("/error"))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.UNREACHABLE_POLICY);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.policy()).isEqualTo("default");
				assertThat(finding.property()).isEqualTo("cors.paths[1]");
				assertThat(finding.message()).contains("'/apii/**'");
				assertThat(finding.fix()).contains("'/api'").doesNotContain("error");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/**", "/api/orders/1", "/*/orders/**", "/**", "/oauth2/token", "/login",
			"/actuator/health", "/error" })
	void unreachableWhenSomethingMayAnswerThereIsNone(String path) {
		assertThat(unreachable(Looked.policy("cors.paths=" + path),
				Looked.inventory(Looked.handler("/api/orders/{id}"), Looked.framework("/error"))))
			.isEmpty();
	}

	@Test
	void unreachableWhenNotAllMappingsAreKnownIsNone() {
		assertThat(unreachable(Looked.policy("cors.paths=/apii/**"), Looked.incomplete(Looked.handler("/api"))))
			.isEmpty();
		assertThat(unreachable(Looked.policy("cors.paths=/apii/**"), Looked.inventory(Looked.framework("/error"))))
			.isEmpty();
	}

	@Test
	void unreachableWhenThereAreStaticResourcesIsNone(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("fonts"));
		Files.writeString(folder.resolve("logo.svg"), "<svg/>");
		Supplier<HandlerInventory> inventory = () -> new HandlerInventory(List.of(Looked.handler("/api")), List.of(),
				true, List.of(new FileSystemResource(folder + "/")));
		assertThat(unreachable(Looked.policy("cors.paths=/fonts/**,/logo.svg,/*.css"), inventory)).isEmpty();
		assertThat(unreachable(Looked.policy("cors.paths=/font/**,/logo.png"), inventory)).hasSize(2);
	}

	@Test
	void unservedWhenNoHandlerServesAMethodNamesIt() {
		assertThat(unserved(Looked.policy("cors.paths=/api/**", "cors.allowed-methods=GET,PUT,DELETE"),
				Looked.inventory(Looked.handler("/api/a", "GET", "POST"), Looked.handler("/api/b", "DELETE"),
						Looked.handler("/other", "PUT"), Looked.framework("/api/error"))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.UNSERVED_METHOD);
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.property()).isEqualTo("cors.allowed-methods");
				assertThat(finding.message()).contains("allows PUT,");
				assertThat(finding.fix()).isEqualTo("Remove PUT.");
			});
	}

	@Test
	void unservedWhenAHandlerServesAnyMethodIsNone() {
		assertThat(unserved(Looked.policy("cors.allowed-methods=GET,PUT,OPTIONS,DELETE"),
				Looked.inventory(Looked.handler("/a", "GET"), Looked.handler("/b"))))
			.isEmpty();
	}

	@Test
	void unservedWhenNobodyWroteTheMethodsIsNone() {
		assertThat(unserved(Looked.policy(), Looked.inventory(Looked.handler("/a", "GET")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "GET", "get,head,options" })
	void unservedWhenMethodsAreMatteredForIsNone(String methods) {
		assertThat(unserved(Looked.policy("cors.allowed-methods=" + methods),
				Looked.inventory(Looked.handler("/a", "GET"))))
			.isEmpty();
	}

	@Test
	void unservedWhenPoliciesShareAListIsJudgedByAllTheirHandlers() {
		TestConfiguration shared = Looked.policy("cors.paths=/a/**", "cors.allowed-methods=GET,PUT",
				"cors.policies.b.paths=/b/**");
		assertThat(unserved(shared, Looked.inventory(Looked.handler("/a/x", "GET"), Looked.handler("/b/x", "PUT"))))
			.isEmpty();
		assertThat(unserved(shared, Looked.inventory(Looked.handler("/a/x", "GET"), Looked.handler("/c/x", "PUT"))))
			.hasSize(1);
	}

	@Test
	void unservedWhenNotAllMappingsAreKnownIsNone() {
		assertThat(unserved(Looked.policy("cors.allowed-methods=PUT"), Looked.incomplete(Looked.handler("/a", "GET"))))
			.isEmpty();
		assertThat(unserved(Looked.policy("cors.allowed-methods=PUT"), Looked.inventory())).isEmpty();
	}

	@Test
	void uncoveredWhenHandlerLiesBesideAPolicyNamesBoth() {
		assertThat(uncovered(Looked.policy("cors.paths=/api/orders/**"),
				Looked.incomplete(Looked.handler("/api/orders/{id}"), Looked.handler("/api/customers/{id}"))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.UNCOVERED_HANDLER);
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
				assertThat(finding.property()).isEqualTo("cors.paths[0]");
				assertThat(finding.message()).contains("'/api/customers/{id}'", "Shop.handle()", "'/api/orders/**'",
						"'default'");
			});
	}

	@Test
	void uncoveredWhenVersionsDifferIsFound() {
		assertThat(uncovered(Looked.policy("cors.paths=/v1/**"), Looked.inventory(Looked.handler("/v2/orders"))))
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/{tenant}/api", "/**", "/", "/apis/orders", "/actuator/own",
			"/api/{code:[A-Z]{3}}" })
	void uncoveredWhenHandlerIsNoNeighbourIsNone(String path) {
		assertThat(uncovered(Looked.policy("cors.paths=/api/orders/**,/actuator/health"),
				Looked.inventory(Looked.handler(path))))
			.isEmpty();
	}

	@Test
	void uncoveredWhenAnotherLayerHasThePathIsNone() {
		TestConfiguration configuration = Looked.policy("cors.paths=/api/orders/**");
		assertThat(uncovered(configuration,
				Looked.inventory(Looked.annotated("/api/a", OtherCors.SOME_ORIGINS), Looked.framework("/api/error"))))
			.isEmpty();
		assertThat(uncovered(configuration,
				() -> new HandlerInventory(List.of(Looked.handler("/api/a")), List
					.of(new RegisteredCors(Looked.pattern("/api/**"), Looked.configuration(OtherCors.SOME_ORIGINS))),
						true, List.of())))
			.isEmpty();
	}

}
