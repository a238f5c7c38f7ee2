package io.github.corsstarter.benchmarks.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.benchmarks.Allowlists;

/**
 * A table of tenants as the guide has it, in a database behind HikariCP.
 *
 * @since 0.1.0
 */
public final class TenantTable implements AutoCloseable {

	/** What the guide has the source ask. */
	public static final String QUERY = "select origin from tenant_domain where verified";

	/** What the guide has the source ask before that. */
	public static final String CHANGE_QUERY = "select max(updated_at), count(*) from tenant_domain where verified";

	/** What the guide calls best: a version that a trigger counts up. */
	public static final String VERSION_QUERY = "select version from tenant_version";

	private final @Nullable EmbeddedPostgres server;

	private final HikariDataSource pool = new HikariDataSource();

	private TenantTable(@Nullable EmbeddedPostgres server, String url) {
		this.server = server;
		this.pool.setJdbcUrl(url);
	}

	/**
	 * Creates a table.
	 * @param database where
	 * @param count the number of tenants, the last of which is {@link Allowlists#APP}
	 * @return the table
	 */
	public static TenantTable create(Database database, int count) {
		TenantTable table = (database == Database.H2)
				? new TenantTable(null, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1") : startPostgres();
		table.fill(database.numbers.formatted(count - 1));
		return table;
	}

	private static TenantTable startPostgres() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.start();
			return new TenantTable(server, server.getJdbcUrl("postgres", "postgres"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void fill(String numbers) {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table tenant_domain (origin varchar(300) primary key, "
					+ "verified boolean not null default false, "
					+ "updated_at timestamp(6) not null default current_timestamp)");
			statement.execute("insert into tenant_domain (origin, verified) "
					+ "select 'https://tenant-' || n || '.example.com', true from " + numbers);
			statement.execute("insert into tenant_domain (origin, verified) values ('" + Allowlists.APP + "', true)");
			statement.execute("create table tenant_version (version bigint not null)");
			statement.execute("insert into tenant_version values (1)");
			statement.execute("analyze");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The pool.
	 * @return the database, as an application has it
	 */
	public DataSource dataSource() {
		return this.pool;
	}

	@Override
	public void close() {
		this.pool.close();
		EmbeddedPostgres server = this.server;
		if (server != null) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * The databases.
	 */
	public enum Database {

		/** In the memory of the application, so that no network is between them. */
		H2("(select x as n from system_range(1, %d))"),

		/** A server on the same machine. */
		POSTGRESQL("generate_series(1, %d) as n");

		private final String numbers;

		Database(String numbers) {
			this.numbers = numbers;
		}

	}

}
