package io.github.corsstarter.benchmarks.servlet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.benchmarks.StarterApplication;
import io.github.corsstarter.benchmarks.tenant.TenantCallback;
import io.github.corsstarter.benchmarks.tenant.TenantTable;
import io.github.corsstarter.benchmarks.tenant.TenantTable.Database;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.servlet.CorsDecisionFilter;

/**
 * Filters that know tenants.
 *
 * @since 0.1.0
 */
public enum TenantPeer {

	/** Ours, with nobody listening. */
	STARTER(Database.H2) {

		@Override
		Filter create(TenantTable tenants) {
			return new CorsDecisionFilter(StarterApplication.unobservedDecider(start(tenants)));
		}

	},

	/** Ours as it runs in an application with an actuator. */
	STARTER_OBSERVED(Database.H2) {

		@Override
		Filter create(TenantTable tenants) {
			return Objects.requireNonNull(start(tenants).getBean(FilterRegistrationBean.class).getFilter());
		}

	},

	/** Spring's, with a query for each request. */
	CALLBACK_H2(Database.H2) {

		@Override
		Filter create(TenantTable tenants) {
			return new CorsFilter(new TenantCallback(tenants.dataSource()));
		}

	},

	/** Spring's, with a query for each request. */
	CALLBACK_POSTGRESQL(Database.POSTGRESQL) {

		@Override
		Filter create(TenantTable tenants) {
			return new CorsFilter(new TenantCallback(tenants.dataSource()));
		}

	};

	private static final String SOURCE = "cors.origin-sources.tenants.";

	private final Database database;

	TenantPeer(Database database) {
		this.database = database;
	}

	/** A slow machine may take its time to read the table for the first time. */
	private static ApplicationContext start(TenantTable tenants) {
		Map<String, Object> properties = StarterApplication.properties(List.of("https://own.example.com"),
				List.of("/**"));
		properties.put("cors.allowed-origin-sources", "tenants");
		properties.put(SOURCE + "jdbc.query", TenantTable.QUERY);
		properties.put(SOURCE + "jdbc.change-query", TenantTable.VERSION_QUERY);
		properties.put(SOURCE + "refresh-interval", "1h");
		properties.put(SOURCE + "required", "false");
		DataSource database = tenants.dataSource();
		ApplicationContext application = StarterApplication.observed(new StandardServletEnvironment(), properties,
				(context) -> context.registerBean(DataSource.class, (Supplier<DataSource>) () -> database));
		OriginRegistry registry = application.getBean(OriginRegistry.class);
		while (registry.sources().get(0).loadedAt() == null) {
			Thread.onSpinWait();
		}
		return application;
	}

	/** Where the tenants stand that the filter reads or asks. */
	Database database() {
		return this.database;
	}

	/** Creates the filter. */
	abstract Filter create(TenantTable tenants);

}
