package io.github.corsstarter.actuate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.github.corsstarter.actuate.PolicyDescriptor.OriginDescriptor;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.web.FilterPlacement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsEndpoint}.
 */
class CorsEndpointTests {

	private static final NamedRegistry NO_SOURCES = new NamedRegistry(
			new StaticListableBeanFactory().getBeanProvider(OriginRegistry.class));

	private final ChangeFixture fixture = new ChangeFixture(TestConfiguration.yaml("""
			cors:
			  environment: prod
			  allowed-origin-groups: [partner-shops, admins]
			  origin-groups.admins: https://admin.example.com
			  environments.prod.origin-groups.partner-shops: [https://shop.partner.example]
			  group-notes.partnershops: {owner: team-shop, expires: 2027-03-31}
			"""));

	private CorsDescriptor on(String day) {
		Clock clock = Clock.fixed(Instant.parse(day + "T23:59:59Z"), ZoneId.of("Pacific/Kiritimati"));
		return new CorsEndpoint(this.fixture.policies, new FilterPlacement("servlet", 0), NO_SOURCES, clock).cors(null);
	}

	@Test
	void groupsWhenNotedStandUnderTheNameThatOriginsHave() {
		assertThat(on("2027-01-01").groups())
			.isEqualTo(Map.of("partner-shops", new GroupDescriptor("team-shop", null, LocalDate.of(2027, 3, 31))));
		assertThat(on("2027-01-01").policies().get("default").allowedOrigins()).extracting(OriginDescriptor::group)
			.containsExactly("partner-shops", "admins");
	}

	@Test
	void findingsWhenDaysPassAreThoseOfTheDayInUtc() {
		assertThat(on("2027-02-28").findings()).isEmpty();
		assertThat(on("2027-03-31").findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("expiring-group");
			assertThat(finding.severity()).isEqualTo("info");
			assertThat(finding.source()).isEqualTo("class path resource [application.yml] - 6:57");
		});
		assertThat(on("2027-04-01").findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo("warning"));
	}

}
