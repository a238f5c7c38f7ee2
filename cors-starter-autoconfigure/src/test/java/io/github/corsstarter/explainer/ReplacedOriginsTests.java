package io.github.corsstarter.explainer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.Setting;
import io.github.corsstarter.source.PropertyOrigins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReplacedOrigins}.
 */
class ReplacedOriginsTests {

	private static final int MANY = 20_000;

	private static final List<Setting<List<String>>> LISTS = List
		.of(new Setting<>("cors.environments.prod.allowed-origins", List.of()));

	private final AtomicInteger reads = new AtomicInteger();

	@Test
	void findWhenListsAreLongReadsEachOnce() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(source("first", "cors.environments.prod.allowed-origins", "a"));
		environment.getPropertySources().addLast(source("second", "cors.environments.prod.allowed-origins", "b"));
		environment.getPropertySources().addLast(source("third", "cors.allowed-origins", "c"));
		ReplacedOrigins replaced = new ReplacedOrigins(PropertyOrigins.asOf(environment));
		assertThat(replaced.find(LISTS, "https://b19999.example")).startsWith("The list at ")
			.contains("cors.environments.prod.allowed-origins[19999]", "\"second\"", "replaced by the one at")
			.contains("\"first\"");
		int read = this.reads.get();
		assertThat(read).isLessThan(4 * MANY);
		assertThat(replaced.find(LISTS, "https://c7.example")).contains("\"third\"");
		assertThat(replaced.find(LISTS, "https://a7.example")).isNull();
		for (int i = 0; i < 1000; i++) {
			assertThat(replaced.find(LISTS, "https://stranger" + i + ".example")).isNull();
		}
		assertThat(this.reads.get() - read).isLessThan(100);
	}

	@Test
	void findWhenTextIsHostileFindsNothing() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addLast(new MapPropertySource("x", Map.of("cors.allowed-origins", "https://*.example.com, wrong,'x")));
		ReplacedOrigins replaced = new ReplacedOrigins(new PropertyOrigins(environment));
		assertThat(replaced.find(LISTS, "x" + " ".repeat(10_000) + "]")).isNull();
		assertThat(replaced.find(LISTS, "https://*.example.com")).isNull();
		assertThat(replaced.find(LISTS, "https://" + "a".repeat(64) + ".example.com")).contains("allows it");
	}

	private MapPropertySource source(String name, String property, String prefix) {
		Map<String, Object> values = new HashMap<>();
		for (int i = 0; i < MANY; i++) {
			values.put(property + "[" + i + "]", "https://" + prefix + i + ".example");
		}
		return new MapPropertySource(name, values) {

			@Override
			public @Nullable Object getProperty(String key) {
				ReplacedOriginsTests.this.reads.incrementAndGet();
				return super.getProperty(key);
			}

		};
	}

}
