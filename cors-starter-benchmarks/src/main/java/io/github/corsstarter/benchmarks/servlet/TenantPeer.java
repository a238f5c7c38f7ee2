package io.github.corsstarter.benchmarks.servlet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.StarterApplication;
import io.github.corsstarter.benchmarks.tenant.TenantCallback;
import io.github.corsstarter.benchmarks.tenant.TenantTable;
import io.github.corsstarter.benchmarks.tenant.TenantTable.Database;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.OriginSink;
import io.github.corsstarter.registry.OriginSource;
import io.github.corsstarter.servlet.CorsDecisionFilter;

/**
 * Filters that know tenants. What one of them reads or asks is made with it.
 *
 * @since 0.1.0
 */
public enum TenantPeer {

	/** Ours, with nobody listening. Where it has read its table does not matter. */
	STARTER(null) {

		@Override
		Filter create(int count, @Nullable TenantTable tenants) throws InterruptedException {
			return new CorsDecisionFilter(StarterApplication.unobservedDecider(start(count)));
		}

	},

	/** Ours as it runs in an application with an actuator. */
	STARTER_OBSERVED(null) {

		@Override
		Filter create(int count, @Nullable TenantTable tenants) throws InterruptedException {
			return Objects.requireNonNull(start(count).getBean(FilterRegistrationBean.class).getFilter());
		}

	},

	/** Spring's, with a query for each request. */
	CALLBACK_H2(Database.H2),

	/** Spring's, with a query for each request. */
	CALLBACK_POSTGRESQL(Database.POSTGRESQL);

	private static final String SOURCE = "cors.origin-sources.tenants.";

	private final @Nullable Database database;

	TenantPeer(@Nullable Database database) {
		this.database = database;
	}

	/** A slow machine may take its time to read the tenants for the first time. */
	private static ApplicationContext start(int count) throws InterruptedException {
		Map<String, Object> properties = StarterApplication.properties(List.of("https://own.example.com"),
				List.of("/**"));
		properties.put("cors.allowed-origin-sources", "tenants");
		properties.put(SOURCE + "refresh-interval", "1h");
		properties.put(SOURCE + "required", "false");
		ApplicationContext application = StarterApplication.observed(new StandardServletEnvironment(), properties,
				(context) -> context.registerBean("tenants", OriginSource.class,
						(Supplier<OriginSource>) () -> (previousTag, sink) -> load(count, previousTag, sink)));
		OriginRegistry registry = application.getBean(OriginRegistry.class);
		while (registry.sources().get(0).loadedAt() == null) {
			Thread.sleep(10);
		}
		return application;
	}

	private static String load(int count, @Nullable String previousTag, OriginSink sink) {
		if (previousTag == null) {
			Allowlists.origins(count).forEach(sink::add);
		}
		return "the only state";
	}

	/** The table that the filter asks, or {@code null} if it asks none. */
	@Nullable TenantTable table(int count) {
		return (this.database != null) ? TenantTable.create(this.database, count) : null;
	}

	/** Creates the filter. */
	Filter create(int count, @Nullable TenantTable tenants) throws InterruptedException {
		return new CorsFilter(new TenantCallback(Objects.requireNonNull(tenants).dataSource()));
	}

}
