package io.github.corsstarter.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.registry.CorsOriginSources;
import io.github.corsstarter.registry.FakeSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Origins of a registry on both stacks, seen from outside.
 */
class OriginSourceTests {

	private static final String TENANT = "https://tenant.example";

	private static final String NEW = "https://new.example";

	private static RunningServer start(TestServer server, String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", "https://app.example.com");
		properties.put("cors.allowed-origin-sources", "tenants");
		properties.put("cors.origin-sources.tenants.refresh-interval", "1h");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return server.start(properties, Tenants.class);
	}

	private static boolean allows(RunningServer server, String origin) {
		Answer preflight = server.preflight("/secret", origin, "GET");
		boolean allowed = preflight.status() == 204;
		assertThat(preflight.lines("Access-Control-Allow-Origin")).isEqualTo(allowed ? List.of(origin) : List.of());
		return allowed;
	}

	private static Duration assertSoon(Duration most, BooleanSupplier condition) throws InterruptedException {
		long start = System.nanoTime();
		while (!condition.getAsBoolean() && System.nanoTime() - start < most.toNanos()) {
			Thread.sleep(20);
		}
		assertThat(condition.getAsBoolean()).isTrue();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void tenantWhenNewWorksSoonAfterItsFirstDenial(TestServer stack) throws InterruptedException {
		try (RunningServer server = start(stack)) {
			assertThat(allows(server, "https://app.example.com")).isTrue();
			assertThat(allows(server, TENANT)).isTrue();
			assertThat(allows(server, NEW)).isFalse();
			server.context().getBean(FakeSource.class).has(TENANT, NEW);
			// a second by the clock of the sources, which NewTenantTests has
			Duration waited = assertSoon(Duration.ofSeconds(10), () -> allows(server, NEW));
			System.out.println(stack + ": a new tenant is allowed after " + waited.toMillis() + " ms");
			server.context().getBean(FakeSource.class).has(NEW);
			server.context().getBean(CorsOriginSources.class).refresh("tenants");
			assertSoon(Duration.ofSeconds(10), () -> !allows(server, TENANT));
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void endpointsWhenPolicyHasSourceShowIt(TestServer stack) {
		try (RunningServer server = start(stack)) {
			server.context().getBean(FakeSource.class).has(TENANT, "*", "https://x.example/path");
			server.context().getBean(CorsOriginSources.class).refresh("tenants");
			await(server, "ignored\":2");
			String cors = server.send("GET", "/actuator/cors").body();
			Map<String, Object> tenants = JsonPath.read(cors, "$.policies.default.originSources.tenants");
			assertThat(tenants).containsOnlyKeys("count", "loadedAt", "stale", "ignored")
				.containsEntry("count", 1)
				.containsEntry("stale", false)
				.containsEntry("ignored", 2);
			assertThat(cors).contains("origin-source-entries-skipped");
			String denied = server.send("GET", "/actuator/corsexplain?path=/secret&method=GET&origin=" + NEW).body();
			assertThat(JsonPath.<String>read(denied, "$.explanation"))
				.matches(".*The source 'tenants', loaded \\d+ s ago, does not have it\\..*");
			String allowed = server.send("GET", "/actuator/corsexplain?path=/secret&method=GET&origin=" + TENANT)
				.body();
			assertThat(JsonPath.<String>read(allowed, "$.verdict")).isEqualTo("allowed");
			assertThat(JsonPath.<String>read(allowed, "$.explanation")).contains("since the source 'tenants' has");
			MeterRegistry meters = server.context().getBean(MeterRegistry.class);
			assertThat(meters.get("cors.origin.source.size").tag("source", "tenants").gauge().value()).isEqualTo(1);
			assertThat(meters.get("cors.origin.source.ignored").gauge().value()).isEqualTo(2);
			assertThat(meters.get("cors.origin.source.age").timeGauge().value(TimeUnit.SECONDS)).isBetween(0.0, 60.0);
			assertThat(meters.get("cors.origin.source.refreshes").tag("outcome", "loaded").counter().count())
				.isGreaterThanOrEqualTo(2);
			assertThat(meters.get("cors.origin.source.refreshes").tag("outcome", "failed").counter().count()).isZero();
			List<?> warnings = JsonPath.read(cors, "$.findings[?(@.severity == 'warning')]");
			assertThat(meters.get("cors.findings").tag("severity", "warning").gauge().value())
				.isEqualTo(warnings.size());
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#one")
	void tenantWhenSourceComesWithAChangeWorksSoonAfterItsFirstDenial(TestServer stack) throws InterruptedException {
		try (RunningServer server = stack.start(Map.of("cors.allowed-origins", "https://app.example.com"),
				Tenants.class)) {
			assertThat(allows(server, TENANT)).isFalse();
			StandardEnvironment changed = new StandardEnvironment();
			changed.getPropertySources()
				.addFirst(new MapPropertySource("changed", Map.of("cors.allowed-origin-sources", "tenants",
						"cors.origin-sources.tenants.refresh-interval", "1h")));
			server.context()
				.getBean(PolicyChanges.class)
				.activator()
				.activate(ChangeRequest.of(ChangeCause.FILE), () -> changed);
			assertThat(allows(server, TENANT)).isTrue();
			server.context().getBean(FakeSource.class).has(TENANT, NEW);
			assertSoon(Duration.ofSeconds(10), () -> allows(server, NEW));
			assertThat(server.context()
				.getBean(MeterRegistry.class)
				.get("cors.origin.source.size")
				.tag("source", "tenants")
				.gauge()
				.value()).isEqualTo(2);
		}
	}

	private static void await(RunningServer server, String text) {
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (!server.send("GET", "/actuator/cors").body().contains(text) && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
	}

	@Test
	void startWhenThereIsNoBeanOfTheNameNamesTheSource() {
		assertThatThrownBy(() -> TestServer.NETTY
			.start(Map.of("cors.allowed-origin-sources", "shops", "cors.origin-sources.shops.refresh-interval", "5s"))
			.close()).hasStackTraceContaining("The source 'shops' could not be read: ");
	}

	@Test
	void startWhenRegistryOfProductionIsPlainHttpFails() {
		assertThatThrownBy(() -> TestServer.NETTY
			.start(Map.of("cors.environments.prod.production", "true", "cors.environment", "prod",
					"cors.allowed-origin-sources", "tenants", "cors.origin-sources.tenants.http.url",
					"http://registry.example.com/origins"))
			.close()).hasStackTraceContaining("is read over plain http, and the environment is production");
	}

	@Test
	void applicationWhenNoSourceIsConfiguredHasNoneOfIt() {
		try (RunningServer server = TestServer.NETTY.start(Map.of("cors.allowed-origins", TENANT))) {
			assertThat(server.context().containsBeanDefinition("corsOriginSourceStart")).isFalse();
			assertThat(server.context().getBeanFactory().getSingletonNames()).doesNotContain("corsOriginRegistry");
			assertThat(Thread.getAllStackTraces().keySet())
				.noneMatch((thread) -> thread.getName().startsWith("cors-source"));
		}
	}

	/**
	 * The registry of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Tenants {

		@Bean
		FakeSource tenants() {
			return new FakeSource().has(TENANT);
		}

	}

}
