package io.github.corsstarter.registries;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.DomainEvents;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.corsstarter.integration.StartedApplication;
import io.github.corsstarter.registry.CorsOriginSources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The recipe for Spring Data: saving a tenant makes the registry be read, once the
 * transaction has committed.
 */
class SpringDataEventTests {

	private static final String URL = "jdbc:h2:mem:events;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=true;"
			+ "INIT=create table if not exists tenant_domain (origin varchar(300) primary key, verified boolean, "
			+ "updated_at timestamp(6) default current_timestamp)\\;"
			+ "merge into tenant_domain (origin, verified) key (origin) values ('http://first.example', true)";

	@Test
	void savedTenantReachesThePolicyAfterTheCommit() {
		try (StartedApplication shop = TenantShop.start(URL, Tenants.class)) {
			TenantRepository tenants = shop.context().getBean(TenantRepository.class);
			TransactionTemplate transaction = shop.context().getBean(TransactionTemplate.class);
			assertThat(TenantShop.allows(shop, "http://second.example")).isFalse();
			transaction.executeWithoutResult((status) -> {
				tenants.save(new TenantDomain("http://second.example", true));
				assertThat(TenantShop.allows(shop, "http://second.example")).isFalse();
			});
			await().atMost(Duration.ofMinutes(1)).until(() -> TenantShop.allows(shop, "http://second.example"));
			assertThat(shop.context().getBean(JdbcTemplate.class).queryForObject("select count(*) from tenant_domain",
					Integer.class)).isEqualTo(2);
		}
	}

	/** Saves tenants. */
	interface TenantRepository extends CrudRepository<TenantDomain, String> {

	}

	/** A tenant was saved. */
	record TenantChanged(String origin) {

	}

	/** A domain of a tenant. */
	@Table("tenant_domain")
	record TenantDomain(@Id @Column("origin") String id, boolean verified) implements Persistable<String> {

		@Override
		public String getId() {
			return this.id;
		}

		@Override
		@Transient
		public boolean isNew() {
			return true;
		}

		@DomainEvents
		List<TenantChanged> events() {
			return List.of(new TenantChanged(this.id));
		}

	}

	/** Hears of tenants. */
	@EnableJdbcRepositories(basePackageClasses = SpringDataEventTests.class, considerNestedRepositories = true)
	static class Tenants {

		private final CorsOriginSources sources;

		Tenants(CorsOriginSources sources) {
			this.sources = sources;
		}

		// after the commit: before, the registry does not have it
		@TransactionalEventListener(fallbackExecution = true)
		void changed(TenantChanged event) {
			this.sources.refresh("tenants");
		}

	}

}
