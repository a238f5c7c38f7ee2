package io.github.corsstarter.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.contract.ContractClause.Expectation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the JSON schema says what the reader reads.
 */
class ContractSchemaTests {

	private static final Path SCHEMA = Path.of("..", "docs", "reference", "cors-contract.schema.json");

	@Test
	void schemaWhenComparedHasTheKeysOfTheReader() throws IOException {
		assertThat(keys(at("properties"))).isEqualTo(ContractReader.KEYS);
		assertThat(keys(at("$defs", "clause", "properties"))).isEqualTo(ContractReader.CLAUSE_KEYS);
		assertThat(at("$defs", "clause", "required")).isEqualTo(List.of("who", "where", "expected"));
		assertThat(at("additionalProperties")).isEqualTo(false);
		assertThat(at("$defs", "clause", "additionalProperties")).isEqualTo(false);
	}

	@Test
	void schemaWhenComparedHasTheValuesOfTheReader() throws IOException {
		assertThat(at("$defs", "clause", "properties", "expected", "enum")).isEqualTo(Expectation.values());
	}

	@Test
	void schemaWhenReadDescribesEachKey() throws IOException {
		assertThat(at("$defs", "clause", "properties")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.allSatisfy((key, value) -> assertThat(value).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsKey("description"));
	}

	@Test
	void patternOfOriginsWhenAppliedAgreesWithReader() throws IOException {
		List<?> forms = (List<?>) at("$defs", "origin", "anyOf");
		Pattern pattern = Pattern.compile((String) ((Map<?, ?>) forms.get(0)).get("pattern"));
		for (String origin : List.of("https://a.example", "http://localhost:3000", "http://[::1]:81",
				"capacitor://localhost", "https://A.example", "https://a.example/", "a.example",
				"https://a.example:0")) {
			assertThat(pattern.matcher(origin).find()).as(origin).isEqualTo(ContractOrigins.isOrigin(origin));
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
