package io.github.corsstarter.registries;

import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.integration.StartedApplication;

/**
 * A shop whose tenants stand in a table.
 */
final class TenantShop {

	private TenantShop() {
	}

	/**
	 * Starts the shop. The table is not looked at again for an hour, unless something
	 * asks for it.
	 * @param url the database
	 * @param recipe more classes of the application
	 * @param arguments more arguments of the command line
	 */
	static StartedApplication start(String url, Class<?> recipe, String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--tenants.url=" + url, "--cors.allowed-origin-sources=tenants",
					"--cors.origin-sources.tenants.jdbc.query=select origin from tenant_domain where verified",
					"--cors.origin-sources.tenants.jdbc.change-query=select max(updated_at), count(*) from tenant_domain",
					"--cors.origin-sources.tenants.refresh-interval=1h",
					"--management.endpoints.web.exposure.include=cors"), Stream.of(arguments))
			.toArray(String[]::new);
		return StartedApplication.start(new SpringApplication(Shop.class, recipe), all);
	}

	/**
	 * Starts the shop with tenants that stand elsewhere.
	 * @param source where, as a property below that of the source
	 */
	static StartedApplication startFrom(String source) {
		return StartedApplication.start(new SpringApplication(Shop.class), "--tenants.url=jdbc:h2:mem:none",
				"--cors.allowed-origin-sources=tenants", "--cors.origin-sources.tenants." + source,
				"--cors.origin-sources.tenants.refresh-interval=1h");
	}

	/** Whether a page may call; an http origin makes nobody look at the registry. */
	static boolean allows(StartedApplication shop, String origin) {
		return shop.get("/", origin).headers().firstValue("Access-Control-Allow-Origin").isPresent();
	}

	/** The application. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Shop {

		@Bean
		HikariDataSource dataSource(@Value("${tenants.url}") String url) {
			HikariDataSource dataSource = new HikariDataSource();
			dataSource.setJdbcUrl(url);
			return dataSource;
		}

		@Bean
		Window window() {
			return new Window();
		}

	}

	/** What pages call. */
	@RestController
	static class Window {

		@GetMapping("/")
		String goods() {
			return "goods";
		}

	}

}
