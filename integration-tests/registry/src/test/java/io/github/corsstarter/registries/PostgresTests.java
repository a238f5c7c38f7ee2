package io.github.corsstarter.registries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.corsstarter.registry.reader.JdbcOriginSource;
import io.github.corsstarter.registry.reader.JdbcRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A registry in PostgreSQL, behind a pool with one connection: one that is not given back
 * is missed at once.
 */
class PostgresTests {

	private static final String QUERY = "select origin from tenant_domain where verified order by origin";

	private static final String CHANGES = "select max(updated_at), count(*) from tenant_domain";

	private static Postgres postgres;

	private final List<String> origins = new ArrayList<>();

	private HikariDataSource pool;

	@BeforeAll
	static void startPostgres(@TempDir Path folder) throws IOException {
		postgres = new Postgres(folder);
	}

	@AfterAll
	static void stopPostgres() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void createTable() throws SQLException {
		postgres.execute("drop table if exists tenant_domain; create table tenant_domain (origin varchar(300), "
				+ "verified boolean not null default true, updated_at timestamp(6) not null default clock_timestamp());"
				+ "insert into tenant_domain (origin) values ('https://a.example'), ('https://b.example')");
		this.pool = pool(postgres.url());
	}

	private static HikariDataSource pool(String url) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setMaximumPoolSize(1);
		config.setConnectionTimeout(3000);
		config.setInitializationFailTimeout(-1);
		return new HikariDataSource(config);
	}

	@AfterEach
	void closePool() {
		this.pool.close();
	}

	@Test
	void rowsAreOrigins() throws Exception {
		postgres.execute("insert into tenant_domain (origin, verified) values ('https://c.example', false)");
		assertThat(load(source(QUERY, null), null)).isNull();
		assertThat(this.origins).containsExactly("https://a.example", "https://b.example");
	}

	@Test
	void blanksOfAFixedWidthAndMissingValuesAreNoPartOfOrigins() throws Exception {
		load(source("select 'https://a.example'::char(40) union all select null", null), null);
		assertThat(this.origins).containsExactly("https://a.example", "");
	}

	@Test
	void whatHasNotChangedIsNotRead() throws Exception {
		JdbcOriginSource source = source(QUERY, CHANGES);
		String first = load(source, null);
		assertThat(this.origins).hasSize(2);
		assertThat(load(source, first)).isEqualTo(first);
		assertThat(this.origins).isEmpty();
		postgres.execute("insert into tenant_domain (origin) values ('https://c.example')");
		String second = load(source, first);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.origins).hasSize(3);
		postgres.execute("delete from tenant_domain where origin = 'https://a.example'");
		assertThat(load(source, second)).isNotEqualTo(second);
		assertThat(this.origins).containsExactly("https://b.example", "https://c.example");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			select 1, 23 ; select 12, 3
			select 'a', null ; select null, 'a'
			select '' ; select null::text
			select 1 where false ; select null::text
			select 'a|b' ; select 'a', 'b'
			""")
	void everyColumnOfTheFirstRowCounts(String one, String other) throws Exception {
		assertThat(load(source(QUERY, one), null)).isEqualTo(load(source(QUERY, one), null))
			.isNotEqualTo(load(source(QUERY, other), null));
	}

	@Test
	void aMillionRowsAreAStream() throws Exception {
		// with all of them in memory this build's heap would be too small
		int[] count = new int[1];
		source("select 'https://tenant-' || generate_series(1, 1000000) || '.' || repeat('x', 60) || '.example'",
				null, Duration.ofSeconds(60))
			.load(null, (origin) -> count[0]++);
		assertThat(count[0]).isEqualTo(1_000_000);
	}

	@Test
	void whenSinkHasEnoughThenTheRestIsNotRead() throws Exception {
		JdbcOriginSource source = source("select 'https://' || generate_series(1, 10000000) || '.example'", null);
		assertThatIllegalStateException().isThrownBy(() -> source.load(null, (origin) -> {
			if (origin.equals("https://2500.example")) {
				throw new IllegalStateException("enough");
			}
		})).withMessage("enough");
		load(source(QUERY, null), null);
		assertThat(this.origins).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void connectionIsGivenBackAsItCame(boolean autoCommit) throws Exception {
		try (Connection connection = DriverManager.getConnection(postgres.url())) {
			connection.setAutoCommit(autoCommit);
			DataSource same = new SingleConnectionDataSource(connection, true);
			load(source(same, QUERY, CHANGES, Duration.ofSeconds(20)), null);
			assertState(connection, autoCommit);
			JdbcOriginSource failing = source(same, "select nothing", null, Duration.ofSeconds(20));
			assertFailure(() -> load(failing, null), "The 'query' failed");
			assertState(connection, autoCommit);
			connection.createStatement().execute("insert into tenant_domain (origin) values ('https://c.example')");
		}
	}

	private static void assertState(Connection connection, boolean autoCommit) throws SQLException {
		assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
		assertThat(connection.isReadOnly()).isFalse();
		assertThat(connection.getNetworkTimeout()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			select origin from nowhere ; The 'query' failed (select origin from nowhere): ERROR: relation "nowhere" does not exist Position: 20 (SQL state 42P01)
			select url from tenant_domain ; The 'query' failed (select url from tenant_domain): ERROR: column "url" does not exist Position: 8 (SQL state 42703)
			selekt ; The 'query' failed (selekt): ERROR: syntax error at or near "selekt" Position: 1 (SQL state 42601)
			select from tenant_domain ; The 'query' failed (select from tenant_domain): The column index is out of range
			delete from tenant_domain returning origin ; cannot execute DELETE in a read-only transaction (SQL state 25006)
			select pg_sleep(20) ; The 'query' took longer than 1s: ERROR: canceling statement due to user request (SQL state 57014)
			""")
	void failuresSayWhatTheDatabaseSays(String query, String expected) throws Exception {
		JdbcOriginSource source = source(query, null, Duration.ofSeconds(1));
		assertFailure(() -> load(source, null), expected);
		assertFailure(() -> load(source(QUERY, query, Duration.ofSeconds(1)), null), expected.replace("'query'", "'change-query'"));
		load(source(QUERY, null), null);
		assertThat(this.origins).as("the connection works").hasSize(2);
	}

	@Test
	void rowsThatComeTooSlowlyEndTheLoad() {
		JdbcOriginSource source = source("select 'https://a.example' from generate_series(1, 100000) g "
				+ "where g < 1500 or pg_sleep(20) is not null", null, Duration.ofSeconds(1));
		long start = System.nanoTime();
		assertFailure(() -> load(source, null), "The 'query' took longer than 1s:");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void withoutAConnectionThePoolSaysWhy() {
		this.pool.close();
		assertFailure(() -> load(source(QUERY, null), null),
				"There is no connection to the database of the registry: HikariDataSource");
		this.pool = pool("jdbc:postgresql://localhost:1/postgres?user=postgres");
		assertFailure(() -> load(source(QUERY, null), null), "There is no connection to the database of the registry: ");
	}

	@Test
	void databaseMayBeRestartedBetweenLoads() throws Exception {
		JdbcOriginSource source = source(QUERY, CHANGES);
		String first = load(source, null);
		postgres.stop();
		try {
			assertFailure(() -> load(source, first), "");
		}
		finally {
			postgres.start();
		}
		assertThat(load(source, first)).isEqualTo(first);
	}

	@Test
	void databaseMayBeRestartedInTheMiddleOfALoad() throws Exception {
		JdbcOriginSource source = source("select 'https://' || generate_series(1, 1000000) || '.example'", null,
				Duration.ofSeconds(20));
		try {
			assertFailure(() -> source.load(null, (origin) -> {
				if (origin.equals("https://2500.example")) {
					stop();
				}
			}), "The 'query' failed");
		}
		finally {
			postgres.start();
		}
		load(source(QUERY, null), null);
		assertThat(this.origins).hasSize(2);
	}

	private static void stop() {
		try {
			postgres.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertFailure(ThrowingCallable load, String expected) {
		assertThatException().isThrownBy(load).withMessageContaining(expected).satisfies((failure) -> {
			assertThat(failure.getClass().getSimpleName()).isEqualTo("UnreadableRegistryException");
			assertThat(failure.getMessage()).doesNotContain("\n");
		});
	}

	private @Nullable String load(JdbcOriginSource source, @Nullable String previousTag) throws Exception {
		this.origins.clear();
		return source.load(previousTag, this.origins::add);
	}

	private JdbcOriginSource source(String query, @Nullable String changeQuery) {
		return source(query, changeQuery, Duration.ofSeconds(20));
	}

	private JdbcOriginSource source(String query, @Nullable String changeQuery, Duration timeout) {
		return source(this.pool, query, changeQuery, timeout);
	}

	private static JdbcOriginSource source(DataSource dataSource, String query, @Nullable String changeQuery,
			Duration timeout) {
		return new JdbcOriginSource(new StaticListableBeanFactory(Map.of("dataSource", dataSource)),
				new JdbcRegistry(query, changeQuery, null, timeout));
	}

}
