package io.github.corsstarter.rule.handler;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CrossOrigins}: it reads what Spring reads.
 */
class CrossOriginsTests {

	private static final MockEnvironment ENVIRONMENT = new MockEnvironment().withProperty("any", "*")
		.withProperty("credentials", "true")
		.withProperty("two", "https://a.example.com,https://b.example.com");

	private final CrossOrigins crossOrigins = new CrossOrigins(ENVIRONMENT,
			new SpringsOwn(new DefaultListableBeanFactory()));

	static Stream<Method> methods() {
		return Stream.of(Methods.class, Combined.class, Composed.class, Roundabout.class)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> !method.isSynthetic());
	}

	@ParameterizedTest
	@MethodSource("methods")
	void configurationIsThatOfSpring(Method method) throws ReflectiveOperationException {
		Object bean = method.getDeclaringClass().getDeclaredConstructor().newInstance();
		for (RequestMethod[] served : new RequestMethod[][] { {}, { RequestMethod.PUT, RequestMethod.GET } }) {
			CorsConfiguration read = this.crossOrigins.of(new HandlerMethod(bean, method), Set.of(served));
			CorsConfiguration springs = new Springs().read(bean, method, served);
			if (read != null && springs != null && read.getAllowedMethods() != null) {
				read.setAllowedMethods(read.getAllowedMethods().stream().sorted().toList());
				springs.setAllowedMethods(springs.getAllowedMethods().stream().sorted().toList());
			}
			assertThat(read).usingRecursiveComparison().isEqualTo(springs);
			assertThat(read == null).isEqualTo(method.getName().equals("none"));
		}
	}

	/**
	 * Lets Spring read.
	 */
	private static final class Springs extends RequestMappingHandlerMapping {

		@Nullable CorsConfiguration read(Object bean, Method method, RequestMethod... served) {
			setEmbeddedValueResolver(ENVIRONMENT::resolvePlaceholders);
			return initCorsConfiguration(bean, method, RequestMappingInfo.paths("/").methods(served).build());
		}

	}

	/**
	 * Annotated methods.
	 */
	static class Methods {

		void none() {
		}

		@CrossOrigin("https://app.example.com/")
		void some() {
		}

		@CrossOrigin
		void any() {
		}

		@CrossOrigin(originPatterns = "*", allowCredentials = "true", maxAge = 0)
		void anyWithCredentials() {
		}

		@CrossOrigin(originPatterns = "https://a.example.com,${any}", allowCredentials = "${credentials}")
		void placeholders() {
		}

		@CrossOrigin(origins = "${two}", exposedHeaders = "errors, content-type", allowedHeaders = { "x-a", "x-b" },
				methods = { RequestMethod.PATCH, RequestMethod.GET }, allowPrivateNetwork = "true")
		void everything() {
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
	@CrossOrigin(allowCredentials = "true", originPatterns = "https://*.example.com", maxAge = 60)
	static class Combined {

		void inherits() {
		}

		@CrossOrigin(originPatterns = "*", exposedHeaders = "x-a")
		void adds() {
		}

		@CrossOrigin(originPatterns = "*", allowCredentials = "false", maxAge = 5)
		void takesAway() {
		}

	}

}
