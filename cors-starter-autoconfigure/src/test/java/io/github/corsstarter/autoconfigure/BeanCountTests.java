package io.github.corsstarter.autoconfigure;

import java.util.Arrays;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many beans of this project an application has, auto-configurations included: Spring
 * looks at each of them several times in every start. Who needs another one finds here
 * that it costs something.
 */
class BeanCountTests {

	private static final String OURS = "io.github.corsstarter.";

	private static final String POLICY = "cors.allowed-origins=https://app.example.com";

	private static final String ACTUATOR = "management.endpoints.web.exposure.include=*";

	private final WebApplicationContextRunner servlet = all(new WebApplicationContextRunner());

	private final ReactiveWebApplicationContextRunner reactive = all(new ReactiveWebApplicationContextRunner());

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R all(R runner) {
		Class<?>[] types = ImportCandidates.load(AutoConfiguration.class, BeanCountTests.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(OURS))
			.map((name) -> ClassUtils.resolveClassName(name, null))
			.toArray(Class<?>[]::new);
		return runner.withConfiguration(AutoConfigurations.of(types)).withBean(SimpleMeterRegistry.class);
	}

	@Test
	void beansWhenNothingIsConfiguredAreNone() {
		this.servlet.withPropertyValues(ACTUATOR).run((context) -> assertThat(ours(context)).isEmpty());
		this.reactive.withPropertyValues(ACTUATOR).run((context) -> assertThat(ours(context)).isEmpty());
	}

	@Test
	void beansWhenAPolicyIsConfiguredAreFew() {
		this.servlet.withPropertyValues(ACTUATOR, POLICY)
			.run((context) -> assertThat(ours(context)).hasSizeBetween(30, 47));
		this.reactive.withPropertyValues(ACTUATOR, POLICY)
			.run((context) -> assertThat(ours(context)).hasSizeBetween(30, 47));
	}

	private static List<String> ours(ConfigurableApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> name.startsWith(OURS)
					|| String.valueOf(context.getBeanFactory().getMergedBeanDefinition(name).getResolvableType())
						.startsWith(OURS)
					|| name.startsWith("cors"))
			.toList();
	}

}
