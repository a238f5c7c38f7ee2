package io.github.corsstarter.benchmarks.load;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import jakarta.servlet.Filter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.StarterApplication;
import io.github.corsstarter.benchmarks.reactive.ReactivePeer;
import io.github.corsstarter.benchmarks.servlet.ServletPeer;

/**
 * An application that does next to nothing, so that what a filter costs is not hidden.
 *
 * @since 0.1.0
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class LoadApplication {

	static final String ORIGINS = "LOAD_ORIGINS";

	static final String READY = "ready";

	/**
	 * Starts the application and prints what it costs.
	 * @param arguments those of a Spring Boot application
	 * @throws InterruptedException never
	 */
	public static void main(String[] arguments) throws InterruptedException {
		SpringApplication application = new SpringApplication(LoadApplication.class);
		application.setDefaultProperties(properties());
		ConfigurableApplicationContext context = application.run(arguments);
		long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		long cpu = cpuMillis();
		Thread.sleep(500);
		long settled = cpuMillis();
		int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
		System.gc();
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		System.out.printf("%s %s %d %d %d %d %d %d%n", READY, context.getEnvironment().getProperty("local.server.port"),
				millis, cpu, settled, context.getBeanDefinitionCount(), classes, heap / 1024);
	}

	private static long cpuMillis() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
	}

	private static Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>(Map.of("server.port", "0", "server.address", "127.0.0.1",
				"spring.main.banner-mode", "off", "management.endpoints.web.exposure.include", "*"));
		int origins = Integer.parseInt(System.getenv().getOrDefault(ORIGINS, "0"));
		if (origins > 0) {
			properties.putAll(StarterApplication.properties(Allowlists.origins(origins), List.of("/**")));
		}
		return properties;
	}

	@GetMapping("/v1/orders")
	String orders() {
		return "[]";
	}

	/**
	 * Spring's filter on the servlet stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("load.spring")
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class SpringServletConfiguration {

		@Bean
		FilterRegistrationBean<Filter> springFilter() {
			Filter filter = ServletPeer.SPRING.create(List.of(Allowlists.APP), List.of("/**"));
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

	}

	/**
	 * Spring's filter on the WebFlux stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("load.spring")
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class SpringReactiveConfiguration {

		@Bean
		WebFilter springFilter() {
			return ReactivePeer.SPRING.create(List.of(Allowlists.APP), List.of("/**"));
		}

	}

}
