package io.github.corsstarter.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what editors show of the keys: the metadata that the annotation processor
 * writes, and what is added to it.
 */
class ConfigurationMetadataTests {

	private static final Map<String, Object> METADATA = read("META-INF/spring-configuration-metadata.json");

	private static final Map<String, Object> ADDITIONAL = read(
			"META-INF/additional-spring-configuration-metadata.json");

	private static Map<String, Object> read(String path) {
		try {
			URL classes = CorsProperties.class.getProtectionDomain().getCodeSource().getLocation();
			try (InputStream json = new URL(classes, path).openStream()) {
				return JsonParserFactory.getJsonParser()
					.parseMap(new String(json.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> entries(Map<String, Object> metadata, String kind) {
		return (List<Map<String, Object>>) metadata.get(kind);
	}

	private static Map<String, Object> entry(String kind, String name) {
		return entries(METADATA, kind).stream()
			.filter((entry) -> entry.get("name").equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no '" + name + "' among the " + kind));
	}

	private static List<String> names(Map<String, Object> metadata, String kind) {
		return entries(metadata, kind).stream().map((entry) -> (String) entry.get("name")).toList();
	}

	static List<Key> keys() {
		List<Key> keys = new ArrayList<>();
		collect("cors", CorsProperties.class, keys);
		return keys;
	}

	private static void collect(String parent, Class<?> type, List<Key> keys) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = parent + "." + DataObjectPropertyName.toDashedForm(component.getName());
			if (component.getType().isRecord()) {
				collect(name, component.getType(), keys);
			}
			else {
				keys.add(new Key(name, component));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void propertyHasADescriptionInPlainWords(Key key) {
		String description = (String) entry("properties", key.name()).get("description");
		assertThat(description).isNotNull()
			.matches("[A-Z].*\\.")
			.doesNotMatch("(The|A|An) .*")
			.doesNotContain("{@", "<", "@param", "  ");
		if (key.component().getType() == boolean.class) {
			assertThat(description).startsWith("Whether ");
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void propertyShowsItsDefault(Key key) throws NoSuchMethodException {
		Object shown = entry("properties", key.name()).get("defaultValue");
		DefaultValue declared = key.defaultValue();
		if (declared != null && declared.value().length > 0) {
			String text = (shown instanceof List<?> list) ? String.valueOf(list.get(0)) : String.valueOf(shown);
			assertThat(text).isEqualTo(declared.value()[0]);
		}
		else if (key.name().equals("cors.allowed-methods")) {
			assertThat(shown).asString().contains("GET", "HEAD", "POST");
		}
		else {
			assertThat(shown).isNull();
		}
	}

	@Test
	void propertiesAreThoseOfTheRecordsAndOfTheEndpoints() {
		assertThat(names(METADATA, "properties")).filteredOn((name) -> name.startsWith("cors."))
			.containsExactlyInAnyOrderElementsOf(keys().stream().map(Key::name).toList());
		assertThat(names(METADATA, "properties")).filteredOn((name) -> !name.startsWith("cors."))
			.allMatch((name) -> name.startsWith("management.endpoint.cors"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "groups", "properties", "hints" })
	void entriesAreThereOnce(String kind) {
		assertThat(names(METADATA, kind)).doesNotHaveDuplicates();
		assertThat(names(ADDITIONAL, kind)).doesNotHaveDuplicates();
	}

	@Test
	void additionalPropertiesDescribeNothingAgain() {
		assertThat(entries(ADDITIONAL, "properties"))
			.allSatisfy((property) -> assertThat(property).doesNotContainKeys("description", "type"));
	}

	@Test
	void groupsHaveDescriptions() {
		assertThat(entries(METADATA, "groups")).isNotEmpty()
			.allSatisfy((group) -> assertThat((String) group.get("description")).as("%s", group.get("name"))
				.isNotNull()
				.matches("[A-Z].*\\."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-methods", "cors.allowed-origins", "cors.allowed-headers",
			"cors.exposed-headers" })
	void hintsOfListsOfferTheWildcardAndAnythingElse(String name) {
		assertThat(values(name)).contains("*");
		assertThat(entry("hints", name).get("providers")).isEqualTo(List.of(Map.of("name", "any")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.environment", "cors.environments.keys", "cors.policies.keys",
			"cors.group-notes.keys", "cors.origin-groups.keys", "cors.origin-sources.keys" })
	void hintsOfNamesAllowAnyOther(String name) {
		assertThat(entry("hints", name).get("providers")).isEqualTo(List.of(Map.of("name", "any")));
	}

	@Test
	void hintsOfChoicesListAllOfThem() {
		Set<String> enums = new HashSet<>();
		for (Key key : keys()) {
			if (key.component().getType().isEnum()) {
				enums.add(key.name());
				List<String> choices = Stream.of(key.component().getType().getEnumConstants())
					.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
					.toList();
				assertThat(values(key.name())).containsExactlyElementsOf(choices);
			}
		}
		assertThat(enums).hasSize(4);
	}

	@Test
	void hintsBelongToProperties() {
		Set<String> names = new TreeSet<>(names(METADATA, "hints"));
		names.removeAll(names(METADATA, "properties"));
		assertThat(names).containsExactly("cors.environments.keys", "cors.group-notes.keys", "cors.origin-groups.keys",
				"cors.origin-sources.keys", "cors.policies.keys");
	}

	@Test
	void hintsAreValuesThatStart() {
		TestConfiguration configuration = TestConfiguration.empty()
			.withArguments("--cors.allowed-methods=" + join("cors.allowed-methods"),
					"--cors.allowed-headers=" + join("cors.allowed-headers"),
					"--cors.allowed-origins=" + join("cors.allowed-origins"),
					"--cors.exposed-headers=" + join("cors.exposed-headers"));
		assertThat(configuration.problems()).isEmpty();
	}

	private static String join(String name) {
		return String.join(",", values(name));
	}

	@SuppressWarnings("unchecked")
	private static List<String> values(String name) {
		List<Map<String, Object>> values = (List<Map<String, Object>>) entry("hints", name).get("values");
		assertThat(values)
			.allSatisfy((value) -> assertThat((String) value.get("description")).isNotNull().matches("[A-Z].*\\."));
		return values.stream().map((value) -> String.valueOf(value.get("value"))).toList();
	}

	/**
	 * A key and its record component.
	 *
	 * @param name the name of the key
	 * @param component the record component
	 */
	record Key(String name, RecordComponent component) {

		@Nullable DefaultValue defaultValue() throws NoSuchMethodException {
			Class<?> type = this.component.getDeclaringRecord();
			RecordComponent[] components = type.getRecordComponents();
			Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
			return type.getDeclaredConstructor(types).getParameters()[names.indexOf(this.component.getName())]
				.getAnnotation(DefaultValue.class);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
