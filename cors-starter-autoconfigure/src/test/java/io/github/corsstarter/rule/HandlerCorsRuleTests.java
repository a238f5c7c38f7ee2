package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;
import io.github.corsstarter.rule.handler.OtherCors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandlerCorsRule}.
 */
class HandlerCorsRuleTests {

	private static final TestConfiguration API = Looked.policy("cors.paths=/api/**");

	private static List<Finding> findings(Supplier<HandlerInventory> inventory) {
		return Looked.at(API,
				new HandlerCorsRule(inventory,
						new GraphQlEndpoint(new MockEnvironment().withProperty("spring.graphql.path", "/api/graphql"),
								(type) -> true),
						Looked.blocks(API)));
	}

	private static List<Finding> registered(String pattern, OtherCors cors, MappedHandler... handlers) {
		return findings(() -> new HandlerInventory(List.of(handlers),
				List.of(new RegisteredCors(Looked.pattern(pattern), Looked.configuration(cors))), true, List.of()));
	}

	@Test
	void annotationWhenPolicyGovernsIsOverruled() {
		assertThat(findings(Looked.inventory(Looked.annotated("/api/{id}", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.SECOND_CORS_LAYER);
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.policy()).isEqualTo("default");
				assertThat(finding.property()).isEqualTo("@CrossOrigin");
				assertThat(finding.source()).isEqualTo("Shop.annotated()");
				assertThat(finding.message()).isEqualTo("The policy 'default' governs '/api/{id}' and wins there: it "
						+ "answers the preflights, and its headers replace those of @CrossOrigin. Of what @CrossOrigin "
						+ "allows, the policy does not allow: any origin; credentials.");
			});
	}

	@Test
	void annotationWhenNoPolicyGovernsIsAnErrorOnlyForAnyOriginWithCredentials() {
		assertThat(findings(Looked.inventory(Looked.annotated("/own/{id}", OtherCors.SOME_ORIGINS)))).isEmpty();
		assertThat(findings(Looked.inventory(Looked.annotated("/own/{id}", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS);
				assertThat(finding.severity()).isEqualTo(Severity.ERROR);
			});
	}

	@Test
	void annotationWhenPathIsUndecidedIsNotJudged() {
		assertThat(findings(
				Looked.inventory(Looked.annotated("/own/{code:[A-Z]{3}}", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS))))
			.isEmpty();
	}

	@Test
	void registryWhenPolicyGovernsAHandlerIsOverruledOnce() {
		assertThat(registered("/**", OtherCors.SOME_ORIGINS, Looked.handler("/own"), Looked.handler("/api/a"),
				Looked.handler("/api/b")))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo(FindingCode.SECOND_CORS_LAYER);
				assertThat(finding.source()).isEqualTo("addMapping(\"/**\")");
				assertThat(finding.message()).contains("'/api/**'");
			});
	}

	@Test
	void registryWhenPolicyGovernsItsPatternIsOverruledWithoutHandlers() {
		assertThat(registered("/api/x/**", OtherCors.SOME_ORIGINS)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("'/api/x/**'"));
	}

	@Test
	void registryWhenAHandlerIsUngovernedIsAnError() {
		assertThat(registered("/**", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS, Looked.handler("/own"),
				Looked.handler("/api/a"), Looked.handler("/own/b")))
			.extracting(Finding::code)
			.containsExactlyInAnyOrder(FindingCode.ANY_ORIGIN_WITH_CREDENTIALS, FindingCode.SECOND_CORS_LAYER);
	}

	@Test
	void registryWhenNoHandlerOfTheApplicationIsUngovernedIsNoError() {
		assertThat(registered("/**", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS, Looked.framework("/error")))
			.noneMatch((finding) -> finding.severity() == Severity.ERROR);
		assertThat(registered("/**", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS, Looked.handler("/actuator/own")))
			.noneMatch((finding) -> finding.severity() == Severity.ERROR);
		assertThat(registered("/elsewhere/**", OtherCors.ANY_ORIGIN_WITH_CREDENTIALS, Looked.handler("/own")))
			.isEmpty();
	}

	@Test
	void registryWhenEntryIsOfGraphQlIsLeftToItsKeys() {
		assertThat(registered("/api/graphql", OtherCors.SOME_ORIGINS)).isEmpty();
	}

}
