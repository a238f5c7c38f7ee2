package io.github.corsstarter.autoconfigure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.actuate.ClientReportsView;
import io.github.corsstarter.actuate.CorsEndpoint;
import io.github.corsstarter.actuate.CorsPreflightsEndpoint;
import io.github.corsstarter.autoconfigure.actuate.CorsEndpointAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsTraceAutoConfiguration;
import io.github.corsstarter.autoconfigure.reactive.ReactiveCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.configuration.CorsPropertiesBinder;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.CorsMetrics;
import io.github.corsstarter.observation.DenialLog;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.observation.ReactiveTraceAttributes;
import io.github.corsstarter.observation.ServletTraceAttributes;
import io.github.corsstarter.reactive.CorsDecisionWebFilter;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.report.StartupReport;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.servlet.CorsDecisionFilter;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsAutoConfiguration} and the auto-configurations that build on it.
 */
class CorsAutoConfigurationTests {

	private static final NamedRegistry NO_SOURCES = new NamedRegistry(
			new StaticListableBeanFactory().getBeanProvider(OriginRegistry.class));

	private static final AutoConfigurations ALL = AutoConfigurations.of(CorsAutoConfiguration.class,
			ServletCorsAutoConfiguration.class, ReactiveCorsAutoConfiguration.class,
			CorsEndpointAutoConfiguration.class, CorsMetricsAutoConfiguration.class, CorsTraceAutoConfiguration.class);

	private static final String[] CONFIGURED = { "cors.allowed-origins=https://app.example.com",
			"management.endpoints.web.exposure.include=*" };

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner().withConfiguration(ALL)
		.withBean(SimpleMeterRegistry.class);

	private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
		.withConfiguration(ALL)
		.withBean(SimpleMeterRegistry.class);

	/** The names of the beans that come from our auto-configurations. */
	private static List<String> beans(ApplicationContext context) {
		return Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> name.startsWith("cors") || name.contains("Cors") || name.contains("corsstarter"))
			.sorted()
			.toList();
	}

	@Test
	void servletWhenNothingIsSetHasNoBean() {
		this.servlet.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@Test
	void reactiveWhenNothingIsSetHasNoBean() {
		this.reactive.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "FALSE", "off", "no", "0", "${UNSET:false}" })
	void servletWhenDisabledHasNoBean(String value) {
		this.servlet.withPropertyValues(CONFIGURED)
			.withPropertyValues("cors.enabled=" + value)
			.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@Test
	void servletWhenOnlyVariablesOfSomethingElseAreSetHasNoBean() {
		this.servlet
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment",
						new SystemEnvironmentPropertySource("systemEnvironment",
								Map.of("CORS_PORT", "tcp://10.0.0.1:80", "CORS_SERVICE_HOST", "10.0.0.1"))))
			.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@Test
	void servletWhenVariableIsSetHasBeans() {
		this.servlet
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment",
						new SystemEnvironmentPropertySource("systemEnvironment",
								Map.of("CORS_ALLOWED_ORIGINS", "https://app.example.com"))))
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicies.class));
	}

	@Test
	void reactiveWhenDisabledHasNoBean() {
		this.reactive.withPropertyValues(CONFIGURED)
			.withPropertyValues("cors.enabled=false")
			.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "${UNSET}", "flase" })
	void servletWhenEnabledIsUnreadFailsWithTheProblem(String value) {
		this.servlet.withPropertyValues(CONFIGURED)
			.withPropertyValues("cors.enabled=" + value)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCorsPolicyException.class)
				.hasMessageContaining("cors.enabled"));
	}

	@Test
	void nonWebApplicationWhenConfiguredHasNoBean() {
		new ApplicationContextRunner().withConfiguration(ALL)
			.withPropertyValues(CONFIGURED)
			.run((context) -> assertThat(beans(context)).isEmpty());
	}

	@Test
	void servletWhenConfiguredHasAllBeans() {
		this.servlet.withPropertyValues(CONFIGURED).run((context) -> {
			assertThat(context).hasSingleBean(CurrentConfiguration.class)
				.hasSingleBean(CorsPolicies.class)
				.hasSingleBean(CorsDecider.class)
				.hasSingleBean(DenialLog.class)
				.hasSingleBean(StartupReport.class)
				.hasSingleBean(CorsEndpoint.class)
				.hasSingleBean(CorsPreflightsEndpoint.class)
				.hasSingleBean(CorsLedger.class)
				.hasSingleBean(CorsMetrics.class)
				.hasSingleBean(ServletTraceAttributes.class)
				.doesNotHaveBean(CorsDecisionWebFilter.class);
			assertThat(context.getBean(FilterPlacement.class))
				.isEqualTo(new FilterPlacement("servlet", CorsFilterOrder.DEFAULT));
			assertThat(context.getBean(FilterRegistrationBean.class).getFilter())
				.isInstanceOf(CorsDecisionFilter.class);
			assertThat(context.getBean(FilterRegistrationBean.class).getOrder()).isEqualTo(CorsFilterOrder.DEFAULT);
		});
	}

	@Test
	void reactiveWhenConfiguredHasAllBeans() {
		this.reactive.withPropertyValues(CONFIGURED).run((context) -> {
			assertThat(context).hasSingleBean(CurrentConfiguration.class)
				.hasSingleBean(CorsPolicies.class)
				.hasSingleBean(CorsDecider.class)
				.hasSingleBean(DenialLog.class)
				.hasSingleBean(StartupReport.class)
				.hasSingleBean(CorsEndpoint.class)
				.hasSingleBean(CorsPreflightsEndpoint.class)
				.hasSingleBean(CorsLedger.class)
				.hasSingleBean(CorsMetrics.class)
				.hasSingleBean(ReactiveTraceAttributes.class)
				.hasSingleBean(CorsDecisionWebFilter.class)
				.doesNotHaveBean(FilterRegistrationBean.class);
			assertThat(context.getBean(FilterPlacement.class))
				.isEqualTo(new FilterPlacement("reactive", CorsFilterOrder.DEFAULT));
			assertThat(context.getBean(CorsDecisionWebFilter.class).getOrder()).isEqualTo(CorsFilterOrder.DEFAULT);
		});
	}

	@Test
	void bothWhenOrderIsSetTakeIt() {
		this.servlet.withPropertyValues(CONFIGURED)
			.withPropertyValues("cors.filter.order=7")
			.run((context) -> assertThat(context.getBean(FilterRegistrationBean.class).getOrder()).isEqualTo(7));
		this.reactive.withPropertyValues(CONFIGURED)
			.withPropertyValues("cors.filter.order=7")
			.run((context) -> assertThat(context.getBean(CorsDecisionWebFilter.class).getOrder()).isEqualTo(7));
	}

	@Test
	void filterPropertiesWhenUnsetHaveTheOrderOfTheConstant() {
		assertThat(TestConfiguration.empty().load().properties().filter().order()).isEqualTo(CorsFilterOrder.DEFAULT);
	}

	@Test
	void servletWhenConfigurationHasMistakesFailsBeforeAnyOtherBean() {
		this.servlet.withPropertyValues("cors.allowed-origins=app.example.com").withBean(String.class, () -> {
			throw new IllegalStateException("made too early");
		})
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidCorsPolicyException.class));
	}

	static Stream<Object> ownBeans() {
		LoadedCorsConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: https://own.example")
			.load();
		CorsPolicies policies = new CorsPolicies(new Generation(
				new ActivePolicies("own", configuration.policies(), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH),
				PropertyOrigins.asOf(new MockEnvironment())));
		CorsDecider decider = new CorsDecider(policies, List.of(), ClientDiagnostics.NONE);
		FilterPlacement placement = new FilterPlacement("own", 3);
		CorsExplainer explainer = new CorsExplainer(policies);
		GuardedExplainer guarded = new GuardedExplainer(explainer::explain);
		CorsLedger ledger = new CorsLedger(Clock.systemUTC(), policies, guarded, 1);
		DenialLog log = new DenialLog(guarded, false, false);
		CorsFindings findings = new CorsFindings(policies, new MockEnvironment(), (environment) -> List.of(), false,
				Clock.systemUTC());
		return Stream.of(new CurrentConfiguration(configuration), policies, decider, explainer, guarded, log, ledger,
				placement, new StartupReport(policies, new MockEnvironment(), CorsPropertiesBinder.KEYS),
				new CorsEndpoint(policies, placement, NO_SOURCES, Clock.systemUTC()), findings,
				new CorsPreflightsEndpoint(policies, ledger, guarded,
						new StaticListableBeanFactory().getBeanProvider(ClientReportsView.class)),
				new CorsMetrics(new SimpleMeterRegistry(), policies, NO_SOURCES, Clock.systemUTC()));
	}

	@ParameterizedTest
	@MethodSource("ownBeans")
	void servletWhenUserHasABeanBacksOff(Object own) {
		backsOff(this.servlet, own);
	}

	@ParameterizedTest
	@MethodSource("ownBeans")
	void reactiveWhenUserHasABeanBacksOff(Object own) {
		backsOff(this.reactive, own);
	}

	@Test
	void servletWhenUserHasABeanOfTheStackBacksOff() {
		backsOff(this.servlet, new ServletTraceAttributes());
	}

	@Test
	void servletWhenUserRegistersTheFilterBacksOff() {
		this.servlet.withPropertyValues(CONFIGURED)
			.withUserConfiguration(OwnRegistration.class)
			.run((context) -> assertThat(context).hasSingleBean(FilterRegistrationBean.class)
				.hasBean("ownRegistration"));
	}

	@Test
	void reactiveWhenUserHasABeanOfTheStackBacksOff() {
		backsOff(this.reactive, new ReactiveTraceAttributes());
	}

	private static <B> void backsOff(AbstractApplicationContextRunner<?, ?, ?> runner, B own) {
		@SuppressWarnings("unchecked")
		Class<B> type = (Class<B>) own.getClass();
		runner.withPropertyValues(CONFIGURED).withBean("own", type, () -> own).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(((ApplicationContext) context).getBeansOfType(type)).containsOnlyKeys("own");
		});
	}

	/**
	 * Registers the filter in a way of its own.
	 */
	@Configuration(proxyBeanMethods = false)
	static class OwnRegistration {

		@Bean
		FilterRegistrationBean<CorsDecisionFilter> ownRegistration(CorsDecider decider) {
			return new FilterRegistrationBean<>(new CorsDecisionFilter(decider));
		}

	}

}
