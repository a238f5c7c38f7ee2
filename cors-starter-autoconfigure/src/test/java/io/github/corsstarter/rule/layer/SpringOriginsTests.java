package io.github.corsstarter.rule.layer;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.cors.CorsConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringOrigins}.
 */
class SpringOriginsTests {

	private static LayerOrigins pattern(String pattern) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.addAllowedOriginPattern(pattern);
		return SpringOrigins.of(configuration);
	}

	private static LayerOrigins origin(String origin) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.addAllowedOrigin(origin);
		return SpringOrigins.of(configuration);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://app.example.com | https://app.example.com
			https://*.example.com | https://**.example.com
			https://**.example.com | https://**.example.com
			https://*.example.com:8443 | https://**.example.com:8443
			http://localhost:[*] | http://localhost:*
			http://localhost:* | http://localhost:*
			https://*.example.com:[8080,8081] | https://**.example.com:8080 https://**.example.com:8081
			*://app.example.com | http://app.example.com https://app.example.com
			http*://*.example.com | http://**.example.com https://**.example.com
			capacitor://localhost | capacitor://localhost
			http://[::1]:[*] | http://[::1]:*
			""")
	void patternWhenItCanBeSaidIsTakenOver(String pattern, String entries) {
		assertThat(pattern(pattern)).isEqualTo(new LayerOrigins(false, List.of(entries.split(" ")), List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://*example.com | https://example.com https://**.example.com
			http://localhost* | http://localhost:*
			https://* | ''
			https://my-app-*.vercel.app | ''
			https://example.* | ''
			http://192.168.*.*:3000 | ''
			*.example.com | ''
			https://*.*.example.com | ''
			http://localhost:30* | ''
			""")
	void patternWhenItCanNotWhollyBeSaidIsNamed(String pattern, String entries) {
		LayerOrigins origins = pattern(pattern);
		assertThat(origins.entries()).isEqualTo(entries.isEmpty() ? List.of() : List.of(entries.split(" ")));
		assertThat(origins.unsaid()).singleElement().asString().contains("'" + pattern + "'").endsWith(".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://my-app-*.vercel.app", "https://*-my-team.vercel.app",
			"https://deploy-*--shop.netlify.app:8443" })
	void patternWhenAKeyAllowsItsWildcardNamesTheKey(String pattern) {
		assertThat(pattern(pattern).entries()).isEmpty();
		assertThat(pattern(pattern).unsaid()).singleElement()
			.asString()
			.contains("'" + pattern + "' cannot be taken over: ", "strangers can register names",
					"'cors.dangerous.wildcards-within-labels: true'");
	}

	@ParameterizedTest
	@CsvSource({ "https://*.example.com", "null", "app.example.com", "https://app.example.com/path" })
	void originWhenItCanNotBeSaidIsNamed(String origin) {
		assertThat(origin(origin).entries()).isEmpty();
		assertThat(origin(origin).unsaid()).singleElement().asString().contains("'" + origin + "'");
	}

	@ParameterizedTest
	@CsvSource({ "*, *" })
	void wildcardIsAnyOrigin(String origin, String pattern) {
		assertThat(origin(origin).any()).isTrue();
		assertThat(pattern(pattern).any()).isTrue();
	}

}
