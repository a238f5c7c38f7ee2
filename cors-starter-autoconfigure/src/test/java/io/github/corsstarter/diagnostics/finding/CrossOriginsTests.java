package io.github.corsstarter.diagnostics.finding;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CrossOrigins}.
 */
class CrossOriginsTests {

	private final CrossOrigins crossOrigins = new CrossOrigins(
			new MockEnvironment().withProperty("any", "*").withProperty("credentials", "true"));

	private OtherCors of(Object bean, String method) {
		return this.crossOrigins.of(new HandlerMethod(bean,
				Arrays.stream(bean.getClass().getDeclaredMethods())
					.filter((candidate) -> candidate.getName().equals(method))
					.findFirst()
					.orElseThrow()));
	}

	@ParameterizedTest
	@CsvSource({ "none, NONE", "some, SOME_ORIGINS", "any, SOME_ORIGINS",
			"anyWithCredentials, ANY_ORIGIN_WITH_CREDENTIALS", "placeholders, ANY_ORIGIN_WITH_CREDENTIALS",
			"somePatterns, SOME_ORIGINS" })
	void corsWhenMethodIsAnnotatedIsJudged(String method, OtherCors cors) {
		assertThat(of(new Methods(), method)).isEqualTo(cors);
	}

	@ParameterizedTest
	@CsvSource({ "inherits, SOME_ORIGINS", "adds, ANY_ORIGIN_WITH_CREDENTIALS", "takesAway, SOME_ORIGINS" })
	void corsWhenClassIsAnnotatedIsCombined(String method, OtherCors cors) {
		assertThat(of(new Combined(), method)).isEqualTo(cors);
	}

	@Test
	void corsWhenAnnotationIsInheritedOrComposedIsFound() {
		assertThat(of(new Roundabout(), "inherited")).isEqualTo(OtherCors.ANY_ORIGIN_WITH_CREDENTIALS);
		assertThat(of(new Composed(), "composed")).isEqualTo(OtherCors.ANY_ORIGIN_WITH_CREDENTIALS);
	}

	/**
	 * Annotated methods.
	 */
	static class Methods {

		void none() {
		}

		@CrossOrigin("https://app.example.com")
		void some() {
		}

		@CrossOrigin
		void any() {
		}

		@CrossOrigin(originPatterns = "*", allowCredentials = "true")
		void anyWithCredentials() {
		}

		@CrossOrigin(originPatterns = "https://a.example.com,${any}", allowCredentials = "${credentials}")
		void placeholders() {
		}

		@CrossOrigin(originPatterns = "https://*.example.com", allowCredentials = "true")
		void somePatterns() {
		}

	}

	/**
	 * What a class inherits annotations from.
	 */
	interface Inherited {

		@CrossOrigin(originPatterns = "*", allowCredentials = "true")
		void inherited();

	}

	/**
	 * Composed of another annotation.
	 */
	@Retention(RetentionPolicy.RUNTIME)
	@CrossOrigin(originPatterns = "*", allowCredentials = "true")
	@interface Reflecting {

	}

	/**
	 * Methods that are annotated in roundabout ways.
	 */
	static class Roundabout implements Inherited {

		@Override
		public void inherited() {
		}

	}

	/**
	 * A method with a composed annotation.
	 */
	static class Composed {

		@Reflecting
		void composed() {
		}

	}

	/**
	 * Methods of an annotated class.
	 */
	@CrossOrigin(allowCredentials = "true", originPatterns = "https://*.example.com")
	static class Combined {

		void inherits() {
		}

		@CrossOrigin(originPatterns = "*")
		void adds() {
		}

		@CrossOrigin(originPatterns = "*", allowCredentials = "false")
		void takesAway() {
		}

	}

}
