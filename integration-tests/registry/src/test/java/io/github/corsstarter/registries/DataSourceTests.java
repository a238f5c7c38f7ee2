package io.github.corsstarter.registries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.r2dbc.spi.ConnectionFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.corsstarter.registry.reader.JdbcOriginSource;
import io.github.corsstarter.registry.reader.JdbcRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Which database is asked, and what is said if there is none.
 */
class DataSourceTests {

	private static final DataSource H2 = new DriverManagerDataSource("jdbc:h2:mem:tenants;DB_CLOSE_DELAY=-1");

	@Test
	void theOnlyOneIsAsked() throws Exception {
		assertThat(load(Map.of("tenants", H2), null)).containsExactly("https://a.example");
	}

	@Test
	void theNamedOneIsAsked() throws Exception {
		DataSource other = new DriverManagerDataSource("jdbc:none:");
		assertThat(load(Map.of("tenants", H2, "orders", other), "tenants")).containsExactly("https://a.example");
	}

	@Test
	void thePrimaryOneIsAsked() throws Exception {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(TwoDatabases.class)) {
			List<String> origins = new ArrayList<>();
			new JdbcOriginSource(context, registry(null)).load(null, origins::add);
			assertThat(origins).containsExactly("https://a.example");
		}
	}

	@Test
	void ofTwoNoneIsGuessed() {
		Map<String, Object> two = new LinkedHashMap<>();
		two.put("tenants", H2);
		two.put("orders", H2);
		assertFailure(two, null, "It is not certain which DataSource is meant: the application has 'tenants', 'orders'. "
				+ "Name one of them with 'jdbc.data-source'.");
		assertFailure(two, "tenant", "There is no DataSource called 'tenant': the application has 'tenants', 'orders'. "
				+ "Name one of them with 'jdbc.data-source'.");
	}

	@Test
	void withoutOneTheOtherKindsAreNamed() {
		assertFailure(Map.of(), null, "There is no DataSource: the application has no bean of that type. "
				+ "A registry can also be a file, a URL ('http') or a bean of the type OriginSource.");
	}

	@Test
	void withR2dbcAloneTheOtherKindsAreNamed() {
		assertFailure(Map.of("connectionFactory", ConnectionFactories.get("r2dbc:h2:mem:///tenants")), null,
				"There is no DataSource: the application has R2DBC alone, and 'jdbc' needs JDBC. "
						+ "A registry can also be a file, a URL ('http') or a bean of the type OriginSource.");
	}

	private static void assertFailure(Map<String, Object> beans, @Nullable String name, String message) {
		assertThatException().isThrownBy(() -> load(beans, name)).withMessage(message);
	}

	private static List<String> load(Map<String, ?> beans, @Nullable String name) throws Exception {
		List<String> origins = new ArrayList<>();
		StaticListableBeanFactory factory = new StaticListableBeanFactory();
		beans.forEach(factory::addBean);
		new JdbcOriginSource(factory, registry(name)).load(null, origins::add);
		return origins;
	}

	private static JdbcRegistry registry(@Nullable String name) {
		return new JdbcRegistry("select 'https://a.example'", "select 1", name, Duration.ofSeconds(5));
	}

	/** One of the two is the primary one. */
	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		@Primary
		DataSource tenants() {
			return H2;
		}

		@Bean
		DataSource orders() {
			return new DriverManagerDataSource("jdbc:none:");
		}

	}

}
