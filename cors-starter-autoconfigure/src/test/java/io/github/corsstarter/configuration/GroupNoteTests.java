package io.github.corsstarter.configuration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.web.GroupNote;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code cors.group-notes}: how they are bound and checked.
 */
class GroupNoteTests {

	private static final String GROUPS = """
			cors:
			  environment: prod
			  allowed-origin-groups: [partner-shops]
			  origin-groups:
			    partner-shops: [https://shop.partner.example]
			  environments:
			    prod:
			      origin-groups:
			        admins: [https://admin.example.com]
			    dev:
			      allowed-origins: http://localhost:3000
			""";

	private static TestConfiguration notes(String notes) {
		return TestConfiguration.yaml(GROUPS + "  group-notes:\n" + notes.indent(4));
	}

	private static @Nullable GroupNote first(TestConfiguration configuration) {
		return configuration.load().notes().all().get(0);
	}

	@Test
	void notesWhenWrittenAreBound() {
		TestConfiguration configuration = notes("""
				partner-shops: {owner: team-shop, ticket: SHOP-12, expires: 2027-03-31}
				admins: {owner: platform}
				""");
		assertThat(configuration.load().notes().all()).containsExactly(
				new GroupNote("partner-shops", "cors.group-notes.partner-shops", "team-shop", "SHOP-12",
						LocalDate.of(2027, 3, 31)),
				new GroupNote("admins", "cors.group-notes.admins", "platform", null, null));
		assertThat(configuration.load().notes().about("cors.origin-groups.partner-shops[0]"))
			.extracting(GroupNote::owner)
			.isEqualTo("team-shop");
	}

	@Test
	void notesWhenWrittenInVariablesAreBoundUnderTheNameOfTheGroup() {
		TestConfiguration configuration = TestConfiguration.yaml(GROUPS)
			.withVariables("CORS_GROUPNOTES_PARTNERSHOPS_OWNER=team-shop",
					"CORS_GROUPNOTES_PARTNERSHOPS_EXPIRES=2027-03-31");
		assertThat(first(configuration)).isEqualTo(new GroupNote("partner-shops", "cors.group-notes.partnershops",
				"team-shop", null, LocalDate.of(2027, 3, 31)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "' '", "'${EXPIRES:}'" })
	void notesWhenTheDayIsEmptyHaveNone(String empty) {
		assertThat(first(notes("admins: {owner: platform, expires: " + empty + "}")))
			.isEqualTo(new GroupNote("admins", "cors.group-notes.admins", "platform", null, null));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "31.03.2027, 2027-03-31", "1.4.2027, 2027-04-01", "2027/3/31, 2027-03-31", "20270331, 2027-03-31",
					"2027-03-31T23:59:59Z, 2027-03-31", "03/31/2027, -", "03/04/2027, -", "202711, -", "2027-02-30, -",
					"2027-13-01, -", "30.2.2027, -", "next year, -", "90d, -", "1711843200, -" })
	void problemWhenTheDayIsNoDateSaysHowToWriteIt(String written, @Nullable String fix) {
		assertThat(notes("admins.expires: " + written).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code().id()).isEqualTo("invalid-value");
			assertThat(problem.property()).isEqualTo("cors.group-notes.admins.expires");
			assertThat(problem.message()).isEqualTo("'" + written + "' is not a date, such as 2027-03-31.");
			assertThat(problem.fix()).isEqualTo(fix);
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "partner-shop, cors.group-notes.partner-shops",
			"admin, cors.group-notes.admins", "nobody-knows-it, -" })
	void problemWhenThereIsNoSuchGroupNamesTheGroupsThatThereAre(String name, @Nullable String fix) {
		assertThat(notes(name + ".owner: team-shop").problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code().id()).isEqualTo("unknown-origin-group");
			assertThat(problem.property()).isEqualTo("cors.group-notes." + name);
			assertThat(problem.message()).contains("'" + name + "'", "The entries are: partner-shops, admins.");
			assertThat(problem.fix()).isEqualTo(fix);
		});
	}

	@Test
	void problemWhenAKeyOfANoteIsUnknownNamesTheOneThatWasMeant() {
		assertThat(notes("admins.expiry: 2027-03-31").problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code().id()).isEqualTo("unknown-property");
			assertThat(problem.fix()).isEqualTo("cors.group-notes.admins.expires");
		});
	}

	@Test
	void loadWhenANoteIsWrongAndMistakesAreIgnoredKeepsTheOrigins() {
		TestConfiguration configuration = notes("""
				admins: {owner: platform, expires: soon}
				nobody-knows-it.owner: x
				partner-shops.own: x
				""").withArguments("--cors.validation.mode=warn");
		assertThat(configuration.origins("default")).containsExactly("https://shop.partner.example");
		assertThat(configuration.load().notes().all())
			.containsExactly(new GroupNote("admins", "cors.group-notes.admins", "platform", null, null));
	}

}
