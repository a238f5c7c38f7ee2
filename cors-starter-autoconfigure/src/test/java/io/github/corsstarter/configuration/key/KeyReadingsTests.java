package io.github.corsstarter.configuration.key;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.configuration.CorsProperties;
import io.github.corsstarter.configuration.key.KeyReadings.UnknownKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeyReadings}: what is meant by what people write.
 */
class KeyReadingsTests {

	private static final KeyTree TREE = KeyTree.of(CorsProperties.class);

	private static KeyReadings read(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return KeyReadings.of(environment, "cors", TREE);
	}

	private static Map<String, Object> meant(KeyReadings readings) {
		Map<String, Object> meant = new LinkedHashMap<>();
		readings.stream()
			.flatMap((reading) -> reading.properties().stream())
			.forEach((property) -> meant.put(property.key(), property.value()));
		return meant;
	}

	@ParameterizedTest
	@CsvSource({ "cors.allowed.origins, x, cors.allowed-origins, x",
			"cors.Allowed.Origins[3], x, cors.allowed-origins[3], x",
			"cors.support.credentials, true, cors.allow-credentials, true",
			"cors.preflight.maxage, 60, cors.max-age, 60", "cors.origin.allowed, x, cors.allowed-origins, x",
			"cors.allowed.orgins, x, cors.allowed-origins, x", "cors.allow-any-origin, TRUE, cors.allowed-origins, *",
			"cors.disabled, true, cors.enabled, false", "cors.max-age-ms, 5000, cors.max-age, 5000ms",
			"cors.mapping, /a, cors.paths, /a", "cors.mappings[0], /a, cors.paths[0], /a",
			"cors.mappings[0].origins, x, cors.policies.policy-0.allowed-origins, x",
			"cors.rules.web.url, /a, cors.policies.web.paths, /a",
			"cors.policy.web.path, /a, cors.policies.web.paths, /a",
			"cors.environments.dev.origin, x, cors.environments.dev.allowed-origins, x",
			"cors.environment.dev.origin, x, cors.environments.dev.allowed-origins, x",
			"cors.enviroment, dev, cors.environment, dev", "cors.filter-order, 1, cors.filter.order, 1" })
	void readWhenKeyIsWrittenAsElsewhereIsTheOneThatIsMeant(String written, String value, String key, String meant) {
		assertThat(meant(read(Map.of(written, value)))).containsExactly(Map.entry(key, meant));
	}

	@ParameterizedTest
	@CsvSource({ "cors.something", "cors.max-age.x.y", "cors.filter.x", "cors.allowed-origins.first" })
	void readWhenKeyHasNoMeaningIsUnknown(String written) {
		KeyReadings readings = read(Map.of(written, "x"));
		assertThat(readings.stream().filter((reading) -> !reading.properties().isEmpty())).isEmpty();
		assertThat(readings.unknown()).singleElement().extracting(UnknownKey::meant).isEqualTo("");
	}

	@Test
	void readWhenPathIsTheNameMakesAPolicy() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("cors[/api/v1/**].allowed-origins", "x");
		properties.put("cors[/api/v1/**].allowed-methods", "GET");
		properties.put("cors[/api/v1/*].allowed-origins", "y");
		assertThat(meant(read(properties))).containsExactly(Map.entry("cors.policies.api-v1.paths", "/api/v1/**"),
				Map.entry("cors.policies.api-v1.allowed-origins", "x"),
				Map.entry("cors.policies.api-v1.allowed-methods", "GET"),
				Map.entry("cors.policies.api-v1-2.paths", "/api/v1/*"),
				Map.entry("cors.policies.api-v1-2.allowed-origins", "y"));
	}

	@Test
	void readWhenTwoKeysMeanOneListJoinsThem() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origin-patterns", "b,c");
		properties.put("cors.allowed-origins[0]", "a");
		KeyReadings readings = read(properties);
		assertThat(meant(readings)).containsOnly(Map.entry("cors.allowed-origins[0]", "a"),
				Map.entry("cors.allowed-origins[1]", "b"), Map.entry("cors.allowed-origins[2]", "c"));
		assertThat(readings.written("cors.allowed-origins[2]")).isEqualTo("cors.allowed-origin-patterns[1]");
		assertThat(readings.written("cors.allowed-origins[0]")).isEqualTo("cors.allowed-origins[0]");
		assertThat(readings.asMeant().getProperty("cors.allowed-origins[1]")).isEqualTo("b");
	}

	@Test
	void readWhenListIsLongTakesNoLongerForEachElement() {
		Map<String, Object> properties = new LinkedHashMap<>();
		IntStream.range(0, 20_000).forEach((i) -> properties.put("cors.allowed-orgins[" + i + "]", "x" + i));
		assertThat(meant(read(properties))).hasSize(20_000).containsEntry("cors.allowed-origins[19999]", "x19999");
	}

	@Test
	void readWhenSourceIsTheProcessEnvironmentLeavesItAlone() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("variables", Map.of("CORS_ALLOWED_ORIGIN", "x")));
		assertThat(KeyReadings.of(environment, "cors", TREE).unknown()).isEmpty();
	}

	@Test
	void unknownWhenValueChangesTellsTheNewOne() {
		assertThat(read(Map.of("cors.allow-all-origins", "true")).unknown()).containsExactly(new UnknownKey("test",
				"cors.allow-all-origins", "cors", TREE.keys(), false, "cors.allowed-origins", "*", false));
		assertThat(read(Map.of("cors.decorate-requests", "true")).unknown()).singleElement()
			.matches(UnknownKey::removable);
	}

}
