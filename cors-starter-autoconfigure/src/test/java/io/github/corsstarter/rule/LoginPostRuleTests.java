package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoginPostRule}.
 */
class LoginPostRuleTests {

	private static final String INTRANET = "cors.allowed-origins=http://portal.intern";

	private static final String FORM_POST = "spring.security.oauth2.client.provider.azure.authorization-uri="
			+ "https://idp.example.com/authorize?response_mode=form_post";

	private static List<Finding> find(boolean saml, boolean reader, String... lines) {
		TestConfiguration configuration = TestConfiguration.properties(String.join("\n", lines));
		return Looked.at(configuration, new LoginPostRule(configuration.environment(), () -> saml, () -> reader));
	}

	@Test
	void checkWhenAPlainHttpSiteHasALoginByPostSaysWhatHappensAndWhatToDo() {
		assertThat(find(true, false, INTRANET)).singleElement().satisfies((finding) -> {
			assertThat(finding.toString()).isEqualTo("'/login/saml2/sso/**': Pages of the identity provider post the "
					+ "login to '/login/saml2/sso/**', which the policy 'default' governs. Over plain http such a post "
					+ "looks like a CORS request, and is denied: browsers send 'Sec-Fetch-Mode: navigate' to https and "
					+ "to loopback only. This seems to be the case here: 'http://portal.intern' is an allowed origin. "
					+ "[login-post-over-http]");
			assertThat(finding.fix()).contains("over https", "leave that path out", "a policy of its own");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http://portal.intern                         | warning
			https://app.example.com,http://portal.intern | warning
			https://app.example.com                      | info
			https://app.example.com,http://localhost:*   | info
			http://localhost:3000                        |
			https://localhost                            |
			*                                            |
			""")
	void checkWhenOriginsAreListedTellsPlainHttpSites(String origins, String severity) {
		assertThat(find(true, false, "cors.allowed-origins=" + origins))
			.extracting((finding) -> finding.severity().id())
			.isEqualTo((severity != null) ? List.of(severity) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.paths=/api/**", "cors.on-denied=omit-headers", "cors.enabled=false",
			"cors.policies.login.paths=/login/**\ncors.policies.login.allowed-origins=*" })
	void checkWhenThePolicyLetsTheLoginPassFindsNothing(String line) {
		assertThat(find(true, false, INTRANET, line)).isEmpty();
	}

	@Test
	void checkWhenAnyOriginButNoPostIsAllowedFindsIt() {
		assertThat(find(true, false, "cors.allowed-origins=*", "cors.allowed-methods=GET")).hasSize(1);
	}

	@Test
	void checkWhenThereIsNoLoginByPostFindsNothing() {
		assertThat(find(false, false, INTRANET)).isEmpty();
		assertThat(find(false, false, INTRANET, FORM_POST.replace("?response_mode=form_post", ""))).isEmpty();
	}

	@Test
	void checkWhenOpenIdConnectPostsNamesItsPath() {
		assertThat(find(false, false, INTRANET, FORM_POST)).singleElement()
			.extracting(Finding::property)
			.isEqualTo("'/login/oauth2/code/**'");
		assertThat(find(true, false, INTRANET, FORM_POST)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.ssl.bundle=web", "server.ssl.key-store=web.p12",
			"server.forward-headers-strategy=native", "server.forward-headers-strategy=framework",
			"server.tomcat.remoteip.protocol-header=x-forwarded-proto", "spring.main.cloud-platform=kubernetes" })
	void checkWhenHttpsIsKnownFindsNothing(String line) {
		assertThat(find(true, false, "cors.allowed-origins=https://app.example.com", line)).isEmpty();
	}

	@Test
	void checkWhenHttpsIsNotKnownFindsIt() {
		String app = "cors.allowed-origins=https://app.example.com";
		assertThat(find(true, true, app)).isEmpty();
		assertThat(find(true, false, app, "server.forward-headers-strategy=none")).hasSize(1);
		assertThat(
				find(true, false, app, "server.forward-headers-strategy=none", "spring.main.cloud-platform=kubernetes"))
			.hasSize(1);
	}

}
