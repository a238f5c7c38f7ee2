package io.github.corsstarter.autoconfigure;

import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.actuate.CorsEndpoint;
import io.github.corsstarter.actuate.CorsPreflightsEndpoint;
import io.github.corsstarter.autoconfigure.actuate.CorsEndpointAutoConfiguration;
import io.github.corsstarter.autoconfigure.change.CorsChangeAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsTraceAutoConfiguration;
import io.github.corsstarter.autoconfigure.reactive.ReactiveCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.CorsMetrics;
import io.github.corsstarter.observation.TraceAttributes;
import io.github.corsstarter.reactive.CorsDecisionWebFilter;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the auto-configurations need of the class path and of the actuator, and
 * for the beans that must not be there.
 */
class AutoConfigurationConditionsTests {

	private static final AutoConfigurations ALL = AutoConfigurations.of(CorsAutoConfiguration.class,
			ServletCorsAutoConfiguration.class, ReactiveCorsAutoConfiguration.class, CorsChangeAutoConfiguration.class,
			CorsEndpointAutoConfiguration.class, CorsMetricsAutoConfiguration.class, CorsTraceAutoConfiguration.class);

	private static final String EXPOSURE = "management.endpoints.web.exposure.include=";

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner().withConfiguration(ALL)
		.withPropertyValues("cors.allowed-origins=https://app.example.com", EXPOSURE + "*")
		.withBean(SimpleMeterRegistry.class);

	private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
		.withConfiguration(ALL)
		.withPropertyValues("cors.allowed-origins=https://app.example.com", EXPOSURE + "*")
		.withBean(SimpleMeterRegistry.class);

	@Test
	void servletWhenServletApiIsMissingHasNoFilter() {
		this.servlet.withClassLoader(new FilteredClassLoader(Filter.class))
			.run((context) -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class)
				.doesNotHaveBean(TraceAttributes.class)
				.doesNotHaveBean(CorsEndpoint.class));
	}

	@Test
	void reactiveWhenWebFilterIsMissingHasNoFilter() {
		this.reactive.withClassLoader(new FilteredClassLoader(WebFilter.class))
			.run((context) -> assertThat(context).doesNotHaveBean(CorsDecisionWebFilter.class)
				.doesNotHaveBean(TraceAttributes.class)
				.doesNotHaveBean(CorsEndpoint.class));
	}

	@Test
	void servletWhenWebFluxIsMissingHasTheFilter() {
		this.servlet.withClassLoader(new FilteredClassLoader("org.springframework.web.server", "reactor"))
			.run((context) -> assertThat(context).hasSingleBean(FilterRegistrationBean.class));
	}

	@Test
	void reactiveWhenServletApiIsMissingHasTheFilter() {
		this.reactive.withClassLoader(new FilteredClassLoader("jakarta.servlet"))
			.run((context) -> assertThat(context).hasSingleBean(CorsDecisionWebFilter.class));
	}

	@Test
	void bothWhenSecurityIsMissingLookWithoutIt() {
		FilteredClassLoader classLoader = new FilteredClassLoader("org.springframework.security");
		this.servlet.withClassLoader(classLoader)
			.run((context) -> assertThat(context).hasSingleBean(FilterFinder.class).hasSingleBean(HandlerFinder.class));
		this.reactive.withClassLoader(classLoader)
			.run((context) -> assertThat(context).hasSingleBean(FilterFinder.class).hasSingleBean(HandlerFinder.class));
	}

	@Test
	void servletWhenMvcIsMissingLooksWithoutIt() {
		this.servlet.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
			.run((context) -> assertThat(context).hasSingleBean(CorsFindings.class)
				.doesNotHaveBean(HandlerFinder.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { Endpoint.class, ConditionalOnAvailableEndpoint.class })
	void bothWhenActuatorIsMissingHaveNoEndpointAndNoLedger(Class<?> missing) {
		FilteredClassLoader classLoader = new FilteredClassLoader(missing);
		this.servlet.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(CorsEndpoint.class)
				.doesNotHaveBean(CorsPreflightsEndpoint.class)
				.doesNotHaveBean(CorsLedger.class)
				.hasSingleBean(FilterRegistrationBean.class));
		this.reactive.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(CorsEndpoint.class)
				.doesNotHaveBean(CorsPreflightsEndpoint.class)
				.doesNotHaveBean(CorsLedger.class)
				.hasSingleBean(CorsDecisionWebFilter.class));
	}

	@Test
	void bothWhenMeterRegistryIsMissingHaveNoMetrics() {
		FilteredClassLoader classLoader = new FilteredClassLoader(MeterRegistry.class);
		new WebApplicationContextRunner().withConfiguration(ALL)
			.withPropertyValues("cors.allowed-origins=https://app.example.com")
			.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(CorsMetrics.class)
				.hasSingleBean(FilterRegistrationBean.class));
		new ReactiveWebApplicationContextRunner().withConfiguration(ALL)
			.withPropertyValues("cors.allowed-origins=https://app.example.com")
			.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(CorsMetrics.class)
				.hasSingleBean(CorsDecisionWebFilter.class));
	}

	@Test
	void servletWhenThereIsNoBeanOfMeterRegistryHasNoMetrics() {
		new WebApplicationContextRunner().withConfiguration(ALL)
			.withPropertyValues("cors.allowed-origins=https://app.example.com")
			.run((context) -> assertThat(context).hasSingleBean(CorsPolicies.class).doesNotHaveBean(CorsMetrics.class));
	}

	@Test
	void bothWhenObservationIsMissingHaveNoTraceAttributes() {
		FilteredClassLoader classLoader = new FilteredClassLoader(Observation.class);
		this.servlet.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(TraceAttributes.class)
				.hasSingleBean(FilterRegistrationBean.class));
		this.reactive.withClassLoader(classLoader)
			.run((context) -> assertThat(context).doesNotHaveBean(TraceAttributes.class)
				.hasSingleBean(CorsDecisionWebFilter.class));
	}

	@ParameterizedTest
	@CsvSource({ "health, false, false", "'', false, false", "'*', true, true", "cors, true, false",
			"corspreflights, false, true", "'cors,corspreflights', true, true" })
	void bothWhenEndpointsAreExposedHaveThem(String exposed, boolean cors, boolean preflights) {
		this.servlet.withPropertyValues(EXPOSURE + exposed)
			.run((context) -> assertEndpoints(context, cors, preflights));
		this.reactive.withPropertyValues(EXPOSURE + exposed)
			.run((context) -> assertEndpoints(context, cors, preflights));
	}

	@Test
	void servletWhenAccessIsNoneHasNoEndpoint() {
		this.servlet.withPropertyValues("management.endpoint.cors.access=NONE")
			.run((context) -> assertEndpoints(context, false, true));
		this.servlet.withPropertyValues("management.endpoint.corspreflights.access=NONE")
			.run((context) -> assertEndpoints(context, true, false));
	}

	private static void assertEndpoints(ApplicationContext context, boolean cors, boolean preflights) {
		assertThat(context.getBeansOfType(CorsEndpoint.class)).hasSize(cors ? 1 : 0);
		assertThat(context.getBeansOfType(CorsPreflightsEndpoint.class)).hasSize(preflights ? 1 : 0);
		assertThat(context.getBeansOfType(CorsLedger.class)).hasSize(preflights ? 1 : 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.web.cors.CorsConfigurationSource",
			"org.springframework.web.cors.UrlBasedCorsConfigurationSource",
			"org.springframework.web.cors.CorsProcessor", "org.springframework.web.filter.CorsFilter",
			"org.springframework.web.cors.reactive.CorsConfigurationSource",
			"org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource",
			"org.springframework.web.cors.reactive.CorsProcessor",
			"org.springframework.web.cors.reactive.CorsWebFilter",
			"org.springframework.web.cors.reactive.PreFlightRequestHandler" })
	void bothPublishNoBeanOfSpringsType(String name) throws ClassNotFoundException {
		Class<?> type = Class.forName(name);
		this.servlet.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(type));
		this.reactive.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(type));
	}

	@ParameterizedTest
	@ValueSource(strings = { "corsFilter", "corsConfigurationSource", "corsWebFilter", "corsProcessor" })
	void bothPublishNoBeanOfTheName(String name) {
		this.servlet.run((context) -> assertThat(context).doesNotHaveBean(name));
		this.reactive.run((context) -> assertThat(context).doesNotHaveBean(name));
	}

	@Test
	void servletPublishesTheseBeans() {
		this.servlet.run((context) -> assertThat(context.getBeanDefinitionNames())
			.filteredOn((name) -> isOurs(context::getType, name))
			.containsExactlyInAnyOrder("corsConfiguration", "corsConfigurationCheck", "corsPolicies",
					"corsPolicyChanges", "corsOriginSourceMetrics", "corsEnvironmentChangeTrigger",
					"corsHistoryEndpoint", "corsAuditTrail", "corsInfoContributor", "corsChangeMetrics", "corsDecider",
					"corsExplainer", "corsGuardedExplainer", "corsDenialLog", "corsStartupReport", "corsFindings",
					"corsFilterFinder", "corsHandlerFinder", "corsSecurityFilterFinder", "corsFilterPlacement",
					"corsDecisionFilterRegistration", "corsEntryUsage", "corsEndpoint", "corsExplainEndpoint",
					"corsExplainExtension", "corsPoliciesExtension", "corsRequestsExtension", "corsHistoryExtension",
					"corsLedger", "corsPreflightsEndpoint", "corsMetrics", "corsTraceAttributes"));
	}

	@Test
	void reactivePublishesTheseBeans() {
		this.reactive.run((context) -> assertThat(context.getBeanDefinitionNames())
			.filteredOn((name) -> isOurs(context::getType, name))
			.containsExactlyInAnyOrder("corsConfiguration", "corsConfigurationCheck", "corsPolicies",
					"corsPolicyChanges", "corsOriginSourceMetrics", "corsEnvironmentChangeTrigger",
					"corsHistoryEndpoint", "corsAuditTrail", "corsInfoContributor", "corsChangeMetrics", "corsDecider",
					"corsExplainer", "corsGuardedExplainer", "corsDenialLog", "corsStartupReport", "corsFindings",
					"corsFilterFinder", "corsHandlerFinder", "corsSecurityFilterFinder", "corsFilterPlacement",
					"corsDecisionWebFilter", "corsEntryUsage", "corsEndpoint", "corsExplainEndpoint",
					"corsExplainExtension", "corsPoliciesExtension", "corsRequestsExtension", "corsHistoryExtension",
					"corsLedger", "corsPreflightsEndpoint", "corsMetrics", "corsTraceAttributes"));
	}

	/** A bean of ours or by us; configuration classes have their own names. */
	private static boolean isOurs(Function<String, Class<?>> types, String name) {
		Class<?> type = types.apply(name);
		return !name.contains(".") && (name.startsWith("cors") || name.contains("Cors")
				|| (type != null && type.getName().startsWith("io.github.corsstarter")));
	}

	@Test
	void servletWhenDisabledUnderFrozenConditionsHasNoPolicy() {
		new WebApplicationContextRunner()
			.withBean(CurrentConfiguration.class,
					() -> new CurrentConfiguration(
							TestConfiguration.properties("cors.enabled=false\ncors.allowed-origins=nonsense").load()))
			.withConfiguration(ALL)
			.withPropertyValues("cors.allowed-origins=https://app.example.com")
			.run((context) -> {
				assertThat(context.getBean(CorsPolicies.class).active().byPath()).isEmpty();
				assertThat(context).hasSingleBean(CorsDecider.class);
			});
	}

}
