package io.github.corsstarter.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.OnDenied;
import io.github.corsstarter.http.KebabCase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the JSON schema says what the reader of documents reads.
 */
class PolicySchemaTests {

	private static final Path SCHEMA = Path.of("..", "docs", "reference", "cors-policy.schema.json");

	@Test
	void schemaWhenComparedHasTheKeysOfTheReader() throws IOException {
		assertThat(keys(at("properties"))).isEqualTo(DocumentReader.KEYS).isEqualTo(at("required"));
		assertThat(keys(at("$defs", "environment", "properties"))).isEqualTo(DocumentReader.ENVIRONMENT_KEYS);
		assertThat(at("$defs", "environment", "required")).isEqualTo(List.of("policies"));
		assertThat(keys(at("$defs", "policy", "properties"))).isEqualTo(PolicyReader.KEYS);
		assertThat(at("$defs", "policy", "required")).isEqualTo(PolicyReader.REQUIRED);
		for (Object mapping : List.of(at(), at("$defs", "environment"), at("$defs", "policy"))) {
			assertThat(((Map<?, ?>) mapping).get("additionalProperties")).isEqualTo(false);
		}
	}

	@Test
	void schemaWhenComparedHasTheTypesOfTheReader() throws IOException {
		assertThat(at("properties", "format", "const")).isEqualTo(PolicyDocument.FORMAT);
		Map<?, ?> policy = (Map<?, ?>) at("$defs", "policy", "properties");
		assertThat(policy.entrySet()
			.stream()
			.filter((entry) -> "array".equals(((Map<?, ?>) entry.getValue()).get("type"))))
			.extracting(Map.Entry::getKey)
			.isEqualTo(PolicyReader.LISTS);
		assertThat(at("$defs", "policy", "properties", "on-denied", "enum"))
			.isEqualTo(Stream.of(OnDenied.values()).map(KebabCase::of).toList());
		Pattern maxAge = Pattern.compile((String) at("$defs", "policy", "properties", "max-age", "pattern"));
		for (String text : List.of("0s", "30m", "2h", "99999s", "00s", "1d", "-1s", "1", "s", "12345678901s")) {
			assertThat(maxAge.matcher(text).find()).as(text).isEqualTo(MaxAgeText.read(text) != null);
		}
	}

	@Test
	void schemaWhenReadDescribesEachKey() throws IOException {
		for (Object properties : List.of(at("properties"), at("$defs", "environment", "properties"),
				at("$defs", "policy", "properties"))) {
			assertThat(properties).asInstanceOf(InstanceOfAssertFactories.MAP)
				.allSatisfy((key, value) -> assertThat(value).asInstanceOf(InstanceOfAssertFactories.MAP)
					.containsKey("description"));
		}
	}

	private static List<String> keys(Object mapping) {
		return ((Map<?, ?>) mapping).keySet().stream().map(String.class::cast).toList();
	}

	/** JSON is YAML as well. */
	private static Object at(String... path) throws IOException {
		Object value = new Yaml().load(Files.readString(SCHEMA));
		for (String key : path) {
			value = ((Map<?, ?>) value).get(key);
		}
		return value;
	}

}
