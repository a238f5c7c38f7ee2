package io.github.corsstarter.configuration.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeyTree}: the keys that exist.
 */
class KeyTreeTests {

	private static final KeyTree TREE = KeyTree.of(Keys.class);

	@Test
	void keysWhenTypeIsARecordAreItsComponents() {
		assertThat(TREE.keys()).containsExactly("max-age", "allowed-origins", "filter", "policies");
		assertThat(TREE.key("allowedOrigins")).isEqualTo("allowed-origins");
		assertThat(TREE.key("allowed_origins")).isEqualTo("allowed-origins");
		assertThat(TREE.key("origins")).isNull();
	}

	@Test
	void isListWhenKeyIsBelowANameIsThatOfTheEntry() {
		assertThat(TREE.isList("policies.any.allowed-origins")).isTrue();
		assertThat(TREE.isList("allowed-origins")).isTrue();
		assertThat(TREE.isList("max-age")).isFalse();
		assertThat(TREE.isList("policies.any.other")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAX_AGE", "MAXAGE", "ALLOWED_ORIGINS", "ALLOWED_ORIGINS_0", "ALLOWEDORIGINS_12",
			"FILTER_ORDER", "POLICIES_WEB_ALLOWEDORIGINS", "POLICIES_WEB_ALLOWED_ORIGINS_1" })
	void hasVariableWhenItSetsAKeyIsTrue(String variable) {
		assertThat(TREE.hasVariable(ConfigurationPropertyName.adapt(variable, '_'))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PORT", "SERVICE_HOST", "PORT_80_TCP_ADDR", "ALLOWED_ORIGIN", "MAX_AGE_0", "FILTER",
			"POLICIES", "POLICIES_WEB", "ALLOWED_ORIGINS_A", "_" })
	void hasVariableWhenItBelongsToOthersIsFalse(String variable) {
		assertThat(TREE.hasVariable(ConfigurationPropertyName.adapt(variable, '_'))).isFalse();
	}

	record Keys(Duration maxAge, List<String> allowedOrigins, Filter filter, Map<String, Policy> policies) {
	}

	record Filter(int order) {
	}

	record Policy(List<String> allowedOrigins) {
	}

}
