package io.github.corsstarter.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link CorsBackgroundPreinitializer}.
 */
class CorsBackgroundPreinitializerTests {

	@Test
	void preinitializeWhenTheApplicationHasMistakesKnowsNothingOfThem() {
		System.setProperty("cors.allowed-origins", "no origin");
		try {
			assertThatNoException().isThrownBy(() -> new CorsBackgroundPreinitializer().preinitialize());
		}
		finally {
			System.clearProperty("cors.allowed-origins");
		}
	}

	@Test
	void springBootFindsIt() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(BackgroundPreinitializer.class))
			.hasAtLeastOneElementOfType(CorsBackgroundPreinitializer.class);
	}

}
