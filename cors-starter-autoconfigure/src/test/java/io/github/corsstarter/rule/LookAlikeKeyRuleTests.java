package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcProperties;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LookAlikeKeyRule}.
 */
class LookAlikeKeyRuleTests {

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	private List<Finding> findings(TestConfiguration configuration) {
		return Looked.at(configuration, new LookAlikeKeyRule(configuration.environment(), this.beans));
	}

	@ParameterizedTest
	@CsvSource({ "spring.mvc.cors.allowed-origins, WARNING", "spring.web.cors.mappings.api.path, WARNING",
			"spring.webflux.cors.enabled, WARNING", "app.cors.origins[0], INFO", "server.cors.origin, WARNING" })
	void findingWhenNobodyReadsAKeyNamesIt(String key, String severity) {
		assertThat(findings(Looked.policy(key + "=x"))).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo(FindingCode.LOOK_ALIKE_KEY);
			assertThat(finding.severity()).hasToString(severity);
			assertThat(finding.property()).isEqualTo(key);
			assertThat(finding.fix()).contains("below 'cors'");
		});
	}

	@Test
	void findingWhenThereAreManyKeysIsOne() {
		assertThat(findings(Looked.policy("spring.mvc.cors.allowed-origins=x", "spring.mvc.cors.max-age=1",
				"spring.mvc.cors.allowed-methods=GET")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("and 2 more below 'spring.mvc.cors'"));
	}

	@Test
	void findingWhenKeyIsAVariableIsThere() {
		assertThat(findings(Looked.policy().withVariables("SPRING_MVC_CORS_ALLOWEDORIGINS=x"))).hasSize(1);
	}

	@Test
	void findingsWhenTheApplicationBindsTheKeyAreNone() {
		this.beans.registerBeanDefinition("own", new RootBeanDefinition(OwnProperties.class));
		assertThat(findings(Looked.policy("app.cors.origins=x"))).isEmpty();
		assertThat(findings(Looked.policy("spring.mvc.cors.origins=x"))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(classes = { AllProperties.class, RootProperties.class })
	void findingsWhenTheApplicationBindsAShorterPrefixAreNone(Class<?> type) {
		this.beans.registerBeanDefinition("own", new RootBeanDefinition(type));
		assertThat(findings(Looked.policy("app.cors.origins=x"))).isEmpty();
	}

	@Test
	void findingWhenOnlySpringBindsAShorterPrefixIsThere() {
		this.beans.registerBeanDefinition("mvc", new RootBeanDefinition(WebMvcProperties.class));
		assertThat(findings(Looked.policy("spring.mvc.cors.origins=x"))).hasSize(1);
	}

	@Test
	void findingsWhenAnotherPropertyTakesItsValueFromThereAreNone() {
		TestConfiguration configuration = TestConfiguration
			.properties("app.cors.origins=https://app.example.com\ncors.allowed-origins=${app.cors.origins}");
		assertThat(findings(configuration)).isEmpty();
	}

	@Test
	void findingsWhenKeysOnlyStartAlikeAreNone() {
		assertThat(findings(Looked.policy("app.corsica=x", "spring.mvc.corsage.a=x", "spring.mvc.servlet.path=/x")))
			.isEmpty();
	}

	/**
	 * Keys that the application reads.
	 */
	@ConfigurationProperties("app.cors")
	static class OwnProperties {

	}

	/**
	 * Keys that the application reads, perhaps with some for CORS among them.
	 */
	@ConfigurationProperties("app")
	static class AllProperties {

	}

	/**
	 * Everything that the application reads.
	 */
	@ConfigurationProperties
	static class RootProperties {

	}

}
