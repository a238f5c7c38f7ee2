package io.github.corsstarter.cli.audit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.cli.ScriptedActuator;
import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.cli.text.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuditRules}.
 */
class AuditRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"pinned":false|"pinned":false|info credentials, info unused, info wildcard
					"pinned":false|"pinned":true|warning pinned, info credentials, info unused, info wildcard
					"allowCredentials":true|"allowCredentials":false|info unused, info wildcard
					"https://*.example.com"|"*"|warning any-origin, info credentials, info unused
					"https://*.example.com"|"null"|warning null-origin, info credentials, info unused
					"https://*.example.com"|"http://shop.example.com"|warning plain-http, info credentials, info unused
					"https://*.example.com"|"http://localhost:*"|info credentials, info unused, info wildcard
					"2026-11-28"|null|info credentials, info wildcard
					"findings":[]|"findings":[{"code":"max-age-above-browser-cap","severity":"error","message":"m"}]|error max-age-above-browser-cap, info credentials, info unused, info wildcard
					"https://*.example.com"|"http://localhost.evil.example"|warning plain-http, info credentials, info unused
					"https://*.example.com"|"http://127.evil.example"|warning plain-http, info credentials, info unused
					"https://*.example.com"|"http://[::1]:3000"|info credentials, info unused
					"findings":[]|"findings":[{"code":"expired-group","severity":"warning","message":"m"}],"groups":{"g":{"expires":"2026-11-28"}}|error expired, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-12-29"}}|warning expiring, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-12-30"}}|info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-11-28"}}|error expired, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2026-12-24"}}|warning expiring, info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"2027-03-01"}}|info credentials, info unused, info wildcard
					"findings":[]|"groups":{"g":{"expires":"never"}}|warning expiring, info credentials, info unused, info wildcard
					""")
	void checkWhenPolicyIsDoubtfulNamesIt(String before, String after, String issues) {
		AuditedApplication application = application(ScriptedActuator.CORS.replace(before, after));
		assertThat(AuditRules.check(List.of(application), TODAY)
			.stream()
			.map((issue) -> issue.severity().id() + " " + issue.code())
			.toList()).containsExactlyInAnyOrder(issues.split(", "));
	}

	@Test
	void checkWhenInstancesDifferNamesTheirVersions() {
		assertThat(AuditRules.check(List.of(application(ScriptedActuator.CORS),
				application(ScriptedActuator.CORS.replace("3f2a9c51", "00000001"))), TODAY))
			.filteredOn((issue) -> issue.code().equals("versions-differ"))
			.singleElement()
			.extracting(AuditIssue::message)
			.isEqualTo("Its instances run different policies: 00000001, 3f2a9c51.");
	}

	private static AuditedApplication application(String cors) {
		return new AuditedApplication(new AuditTarget("orders", "http://a.example"),
				Json.MAPPER.readValue(cors, ActuatorAnswer.Cors.class), null);
	}

}
