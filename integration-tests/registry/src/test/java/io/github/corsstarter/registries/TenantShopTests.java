package io.github.corsstarter.registries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * Applications whose tenants stand in a table, from their start on.
 */
class TenantShopTests {

	private static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";

	@Test
	void newTenantWorksSoonAfterItsFirstDeniedRequest() throws SQLException {
		execute("create table tenant_domain (origin varchar(300) primary key, verified boolean default true, "
				+ "updated_at timestamp(6) default current_timestamp)");
		execute("insert into tenant_domain (origin) values ('https://first.example')");
		try (StartedApplication shop = TenantShop.start(URL, Nothing.class)) {
			assertThat(TenantShop.allows(shop, "https://first.example")).isTrue();
			execute("insert into tenant_domain (origin) values ('https://second.example')");
			assertThat(TenantShop.allows(shop, "https://second.example")).isFalse();
			// a second, and what a busy machine adds
			await().atMost(Duration.ofMinutes(1)).until(() -> TenantShop.allows(shop, "https://second.example"));
			execute("delete from tenant_domain where origin = 'https://first.example'");
			assertThat(TenantShop.allows(shop, "https://third.example")).isFalse();
			await().atMost(Duration.ofMinutes(1)).until(() -> !TenantShop.allows(shop, "https://first.example"));
		}
	}

	@Test
	void withoutTheTableTheStartSaysWhatTheDatabaseSays() {
		assertThatException()
			.isThrownBy(() -> TenantShop.start("jdbc:h2:mem:empty", Nothing.class).close())
			.withStackTraceContaining("The 'change-query' failed (select max(updated_at), count(*) from tenant_domain): "
					+ "Table \"TENANT_DOMAIN\" not found");
	}

	@Test
	void withoutTheTableASourceThatIsNotRequiredAllowsNothing() {
		try (StartedApplication shop = TenantShop.start("jdbc:h2:mem:empty", Nothing.class,
				"--cors.origin-sources.tenants.required=false")) {
			assertThat(TenantShop.allows(shop, "https://first.example")).isFalse();
		}
	}

	@Test
	void withR2dbcAloneTheStartNamesTheOtherKinds() {
		SpringApplication application = new SpringApplication(ReactiveShop.class);
		assertThatException()
			.isThrownBy(() -> StartedApplication.start(application, "--cors.allowed-origin-sources=tenants",
					"--cors.origin-sources.tenants.jdbc.query=select origin from tenant_domain"))
			.withStackTraceContaining("There is no DataSource: the application has R2DBC alone, and 'jdbc' needs JDBC. "
					+ "A registry can also be a file, a URL ('http') or a bean of the type OriginSource.");
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(URL);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** No recipe. */
	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

	/** An application without JDBC. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ReactiveShop {

		@Bean
		ConnectionFactory connectionFactory() {
			return ConnectionFactories.get("r2dbc:h2:mem:///tenants");
		}

	}

}
