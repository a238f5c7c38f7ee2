package io.github.corsstarter.explainer;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.TestDenials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NotedEntry}: the line of a denial says whom to ask.
 */
class NotedEntryTests {

	private static final String CONFIGURATION = """
			cors:
			  environment: prod
			  allowed-origins: https://app.example.com
			  allowed-origin-groups: partners
			  environments:
			    prod:
			      origin-groups:
			        partners: [https://shop.partner.example, "https://*.resale.example"]
			    dev:
			      origin-groups:
			        partners: [https://sandbox.partner.example]
			  policies.admin:
			    paths: /admin/**
			    allowed-origin-groups: admins
			  origin-groups.admins: [https://admin.example.org]
			  group-notes:
			    partners: {owner: "Jörg's\\nteam", ticket: SHOP-12, expires: 2027-03-31}
			    admins: {owner: platform}
			""";

	private static final String NOTE = "' is of the origin group 'partners' (owner Jörg's\\u000ateam, ticket SHOP-12, "
			+ "expires 2027-03-31). ";

	private final ChangeFixture fixture = new ChangeFixture(TestConfiguration.yaml(CONFIGURATION));

	private String line(String method, String origin) {
		CorsPolicy policy = this.fixture.policies.active().policies().get(0);
		CorsRequest request = new TestDenials.Request(method, Map.of("Origin", origin));
		CorsDecision decision = CorsEngine.decide(policy, request, null);
		Denial denial = Denial.of(request, decision);
		return denial.text(this.fixture.explainer.explain(denial));
	}

	@ParameterizedTest
	@CsvSource({ "GET, http://shop.partner.example, https://shop.partner.example",
			"GET, https://shop.partner.example:8443, https://shop.partner.example",
			"GET, https://a.b.resale.example, https://*.resale.example",
			"GET, https://sandbox.partner.example, https://sandbox.partner.example",
			"DELETE, https://shop.partner.example, https://shop.partner.example",
			"DELETE, https://eu.resale.example, https://*.resale.example" })
	void lineWhenTheEntryIsOfANotedGroupSaysWhomToAsk(String method, String origin, String entry) {
		assertThat(line(method, origin)).containsOnlyOnce(" '" + entry + NOTE);
	}

	@Test
	void lineWhenAnotherPolicyHasTheOriginNamesItsGroup() {
		assertThat(line("GET", "https://admin.example.org"))
			.contains(" 'https://admin.example.org' is of the origin group 'admins' (owner platform). ");
	}

	@ParameterizedTest
	@CsvSource({ "GET, https://evil.test", "GET, http://app.example.com", "DELETE, https://app.example.com",
			"GET, null" })
	void lineWhenTheOriginIsOfNoNotedGroupSaysNothingOfGroups(String method, String origin) {
		assertThat(line(method, origin)).doesNotContain("is of the origin group");
	}

}
