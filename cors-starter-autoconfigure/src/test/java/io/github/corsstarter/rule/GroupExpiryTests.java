package io.github.corsstarter.rule;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.Generation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GroupExpiry}.
 */
class GroupExpiryTests {

	private static final Generation GENERATION = generation("{owner: team-shop, ticket: SHOP-12, expires: 2027-03-31}");

	private static Generation generation(String note) {
		return Looked.active(TestConfiguration.yaml("""
				cors:
				  allowed-origin-groups: partners
				  origin-groups: {partners: [https://shop.partner.example]}
				  group-notes: {partners: %s}
				""".formatted(note))).generation();
	}

	private static List<Finding> asOf(Generation generation, String today) {
		return GroupExpiry.asOf(generation, LocalDate.parse(today));
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-01, in 30 days", "2027-03-02, in 29 days", "2027-03-30, tomorrow", "2027-03-31, today" })
	void findingWhenTheLastDayIsNearIsInformation(String today, String when) {
		assertThat(asOf(GENERATION, today)).containsExactly(new Finding(FindingCode.EXPIRING_GROUP, Severity.INFO, null,
				"cors.group-notes.partners.expires", null,
				"The origin group 'partners' (owner team-shop, ticket SHOP-12, expires 2027-03-31) ends " + when
						+ ". Its origins stay allowed after that.",
				"Remove the group where it is not needed any more, or set 'cors.group-notes.partners.expires' to a "
						+ "later day."));
	}

	@ParameterizedTest
	@CsvSource({ "2027-04-01", "2028-01-01", "+999999-01-01" })
	void findingWhenTheLastDayIsOverIsAWarning(String today) {
		assertThat(asOf(GENERATION, today)).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.EXPIRED_GROUP);
			assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			assertThat(finding.message()).endsWith(" has been over since 2027-04-01. Its origins are still allowed.");
		});
		assertThat(GENERATION.policies().policies().get(0).admittingEntry("https://shop.partner.example")).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "2027-02-28", "1970-01-01", "-999999-01-01" })
	void findingsWhenTheLastDayIsFarAreNone(String today) {
		assertThat(asOf(GENERATION, today)).isEmpty();
	}

	@Test
	void findingsWhenThereIsNoLastDayAreNone() {
		assertThat(asOf(generation("{owner: team-shop}"), "2027-03-31")).isEmpty();
	}

	@Test
	void findingsWhenDaysPassAreThoseOfTheDayBesideWhatRulesFound() {
		Finding other = new Finding(FindingCode.APPLICATION_RULE, Severity.ERROR, null, "x", null, "x", null);
		Generation found = GENERATION.withFindings(List.of(other));
		found = found.withFindings(asOf(found, "2027-03-31"));
		assertThat(asOf(found, "2027-04-01")).extracting(Finding::code)
			.containsExactly(FindingCode.APPLICATION_RULE, FindingCode.EXPIRED_GROUP);
		assertThat(asOf(found, "2027-01-01")).containsExactly(other);
	}

}
