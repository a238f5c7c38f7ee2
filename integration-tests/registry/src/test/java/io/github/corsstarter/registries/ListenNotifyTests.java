package io.github.corsstarter.registries;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

import io.github.corsstarter.integration.StartedApplication;
import io.github.corsstarter.registry.CorsOriginSources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The recipe for PostgreSQL: the database itself says that its table has changed.
 */
class ListenNotifyTests {

	private static final String TABLE = """
			create table tenant_domain (origin varchar(300) primary key, verified boolean not null default true,
				updated_at timestamp(6) not null default clock_timestamp());
			insert into tenant_domain (origin) values ('http://first.example');
			create function tenant_domain_changed() returns trigger language plpgsql as
				$$ begin notify tenant_domain; return null; end $$;
			create trigger tenant_domain_changed after insert or update or delete or truncate on tenant_domain
				for each statement execute function tenant_domain_changed();
			""";

	@Test
	void changeOfTheTableReachesThePolicyAlsoAfterARestartOfTheDatabase(@TempDir Path folder) throws Exception {
		try (Postgres postgres = new Postgres(folder)) {
			postgres.execute(TABLE);
			try (StartedApplication shop = TenantShop.start(postgres.url(), TenantNotifications.class)) {
				assertThat(TenantShop.allows(shop, "http://first.example")).isTrue();
				assertThat(TenantShop.allows(shop, "http://second.example")).isFalse();
				postgres.execute("insert into tenant_domain (origin) values ('http://second.example')");
				await().atMost(Duration.ofMinutes(1)).until(() -> TenantShop.allows(shop, "http://second.example"));
				postgres.stop();
				assertThat(TenantShop.allows(shop, "http://second.example")).isTrue();
				postgres.start();
				postgres.execute("insert into tenant_domain (origin) values ('http://third.example')");
				await().atMost(Duration.ofSeconds(60)).until(() -> TenantShop.allows(shop, "http://third.example"));
			}
		}
	}

	/** Listens on a connection of its own: in a pool it would be somebody else's soon. */
	static class TenantNotifications implements SmartLifecycle {

		private final CorsOriginSources sources;

		private final String url;

		private volatile boolean running;

		TenantNotifications(CorsOriginSources sources, @Value("${tenants.url}") String url) {
			this.sources = sources;
			this.url = url;
		}

		@Override
		public void start() {
			this.running = true;
			Thread thread = new Thread(this::listen, "tenant-notifications");
			thread.setDaemon(true);
			thread.start();
		}

		private void listen() {
			while (this.running) {
				try (Connection connection = DriverManager.getConnection(this.url);
						Statement statement = connection.createStatement()) {
					statement.execute("listen tenant_domain");
					// what happened while nobody listened
					this.sources.refresh("tenants");
					waitForChanges(connection.unwrap(PGConnection.class));
				}
				catch (SQLException ex) {
					pause();
				}
			}
		}

		private void waitForChanges(PGConnection connection) throws SQLException {
			while (this.running) {
				PGNotification[] changes = connection.getNotifications(1000);
				if (changes != null && changes.length > 0) {
					this.sources.refresh("tenants");
				}
			}
		}

		private static void pause() {
			try {
				Thread.sleep(1000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
