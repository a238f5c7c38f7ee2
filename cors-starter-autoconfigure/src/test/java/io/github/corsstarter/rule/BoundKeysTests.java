package io.github.corsstarter.rule;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BoundKeys}.
 */
class BoundKeysTests {

	@Test
	void keysWhenABeanIsBoundToThemAreRead() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Library.class)) {
			assertThat(BoundKeys.exist(context, "library.enabled")).isTrue();
			assertThat(BoundKeys.exist(context, "library.method")).isTrue();
			assertThat(BoundKeys.exist(context, "library")).isFalse();
			assertThat(BoundKeys.exist(context, "library.other")).isFalse();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Enabled.class)
	static class Library {

		@Bean
		@ConfigurationProperties("library.method")
		Object bound() {
			return new Object();
		}

	}

	/**
	 * Keys of a library.
	 */
	@ConfigurationProperties("library.enabled")
	static class Enabled {

	}

}
