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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;

import io.github.corsstarter.CorsPolicySpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what editors show of the keys: the metadata that the annotation processor
 * writes, and what is added to it.
 */
class ConfigurationMetadataTests {

	private static final Map<String, Object> METADATA = read("META-INF/spring-configuration-metadata.json");

	private static final Map<String, Object> ADDITIONAL = read(
			"META-INF/additional-spring-configuration-metadata.json");

	/** Its default is the one of a policy, not of the key. */
	private static final String METHODS = "cors.allowed-methods";

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

	private static CorsProperties bind(Map<String, Object> keys) {
		return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("cors", CorsProperties.class);
	}

	static List<Key> keys() throws ReflectiveOperationException {
		List<Key> keys = new ArrayList<>();
		collect("cors", bind(Map.of()), keys);
		return keys;
	}

	private static void collect(String parent, Record unset, List<Key> keys) throws ReflectiveOperationException {
		for (RecordComponent component : unset.getClass().getRecordComponents()) {
			String name = parent + "." + DataObjectPropertyName.toDashedForm(component.getName());
			Object value = component.getAccessor().invoke(unset);
			if (value instanceof Record group) {
				collect(name, group, keys);
			}
			else {
				keys.add(new Key(name, component.getType(), value));
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
		if (key.type() == boolean.class) {
			assertThat(description).startsWith("Whether ");
		}
	}

	@ParameterizedTest
	@MethodSource("keys")
	void propertyShowsADefaultIfItHasOne(Key key) {
		boolean shown = entry("properties", key.name()).containsKey("defaultValue");
		assertThat(shown).isEqualTo(key.hasDefault() || key.name().equals(METHODS));
	}

	/** Each alone, so that the other keys of its group have what annotations say. */
	@ParameterizedTest
	@MethodSource("keys")
	void defaultThatIsShownChangesNothingIfItIsWritten(Key key) {
		Object shown = entry("properties", key.name()).get("defaultValue");
		if (key.name().equals(METHODS)) {
			assertThat(shown).isEqualTo(CorsPolicySpec.DEFAULT_METHODS);
		}
		else if (shown != null) {
			assertThat(bind(Map.of(key.name(), shown))).isEqualTo(bind(Map.of()));
		}
	}

	@Test
	void propertiesAreThoseOfTheRecordsAndOfTheEndpoints() throws ReflectiveOperationException {
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
	void hintsOfChoicesListAllOfThem() throws ReflectiveOperationException {
		Set<String> enums = new HashSet<>();
		for (Key key : keys()) {
			if (key.type().isEnum()) {
				enums.add(key.name());
				List<String> choices = Stream.of(key.type().getEnumConstants())
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
	 * A key.
	 *
	 * @param name its name
	 * @param type the type of its value
	 * @param unset the value if it is not set
	 */
	record Key(String name, Class<?> type, @Nullable Object unset) {

		boolean hasDefault() {
			return this.unset != null && !this.unset.equals(List.of()) && !this.unset.equals(Map.of());
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
