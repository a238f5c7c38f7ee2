package io.github.corsstarter.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.bus.BusProperties;
import org.springframework.cloud.bus.jackson.RemoteApplicationEventScan;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.integration.StartedApplication;
import io.github.corsstarter.registry.CorsOriginSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The recipe of the guide for Spring Cloud Bus: an instance that knows of a change tells
 * the others. The test is the broker: it carries the bytes of a message from one instance
 * to the other.
 */
class BusTests {

	private static final String IN = "springCloudBus";

	/** Another one, or the binder would hand messages to their sender alone. */
	private static final String OUT = "out";

	private static final String FIRST = "http://first.example";

	/** Nobody looks at a registry early because of an http origin. */
	private static final String SECOND = "http://second.example";

	@TempDir
	private Path folder;

	private void write(String origins) throws Exception {
		Path next = Files.writeString(this.folder.resolve("next"), origins);
		Files.move(next, this.folder.resolve("tenants.txt"), StandardCopyOption.ATOMIC_MOVE);
	}

	private StartedApplication start(String id) {
		return StartedApplication.start(
				new SpringApplication(TestChannelBinderConfiguration.getCompleteConfiguration(Shop.class)),
				"--spring.application.name=shop", "--spring.cloud.config.enabled=false", "--spring.cloud.bus.id=" + id,
				"--spring.cloud.stream.bindings.springCloudBusOutput.destination=" + OUT,
				"--cors.allowed-origin-sources=tenants",
				"--cors.origin-sources.tenants.file=" + this.folder.resolve("tenants.txt"),
				"--cors.origin-sources.tenants.refresh-interval=1h");
	}

	@Test
	void tenantWhenOneInstanceTellsOfItIsAllowedByTheOthers() throws Exception {
		write(FIRST + "\n");
		try (StartedApplication one = start("shop:1"); StartedApplication other = start("shop:2")) {
			write(FIRST + "\n" + SECOND + "\n");
			assertThat(CloudApplications.allows(other, FIRST)).isTrue();
			assertThat(CloudApplications.allows(other, SECOND)).isFalse();
			one.context().getBean(Tenants.class).tell();
			assertSoon(one);
			assertThat(CloudApplications.allows(other, SECOND)).as("nobody has told it").isFalse();
			Message<byte[]> message = one.context().getBean(OutputDestination.class).receive(10_000, OUT);
			assertThat(new String(message.getPayload())).contains("\"type\":\"TenantsChanged\"", "shop:1");
			other.context().getBean(InputDestination.class).send(message, IN);
			assertSoon(other);
		}
	}

	private static void assertSoon(StartedApplication shop) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!CloudApplications.allows(shop, SECOND) && System.nanoTime() < end) {
			Thread.sleep(20);
		}
		assertThat(CloudApplications.allows(shop, SECOND)).isTrue();
	}

	/** An application on the bus. */
	@EnableAutoConfiguration
	@RemoteApplicationEventScan
	@RestController
	static class Shop {

		@GetMapping("/orders")
		String orders() {
			return "orders";
		}

		@Bean
		Tenants tenants(ApplicationEventPublisher events, BusProperties bus, CorsOriginSources sources) {
			return new Tenants(events, bus, sources);
		}

	}

	/** The recipe. */
	static class Tenants {

		private final ApplicationEventPublisher events;

		private final BusProperties bus;

		private final CorsOriginSources sources;

		Tenants(ApplicationEventPublisher events, BusProperties bus, CorsOriginSources sources) {
			this.events = events;
			this.bus = bus;
			this.sources = sources;
		}

		void tell() {
			this.events.publishEvent(new TenantsChanged(this, this.bus.getId()));
		}

		@EventListener
		void changed(TenantsChanged event) {
			this.sources.refresh("tenants");
		}

	}

}
