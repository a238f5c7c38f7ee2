package io.github.corsstarter.registry.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

import io.github.corsstarter.registry.OriginSink;
import io.github.corsstarter.registry.OriginSource;

/**
 * A registry of origins in a database. Rows are read as a stream, in a transaction that
 * writes nothing, and never by the thread of a request.
 *
 * @since 0.1.0
 */
public final class JdbcOriginSource implements OriginSource {

	/** The rows that are in memory at a time. */
	private static final int FETCH_SIZE = 1000;

	/** How much longer all rows may take than a query without them. */
	private static final int ALL_ROWS = 12;

	private final DataSourceLookup dataSources;

	private final JdbcRegistry registry;

	private @Nullable DataSource dataSource;

	/**
	 * Creates a source. The bean of the database is created by the first load at the
	 * earliest, when migrations have run.
	 * @param beans where the {@code DataSource} is found
	 * @param registry what is asked
	 */
	public JdbcOriginSource(ListableBeanFactory beans, JdbcRegistry registry) {
		this.dataSources = new DataSourceLookup(beans);
		this.registry = registry;
	}

	@Override
	public @Nullable String load(@Nullable String previousTag, OriginSink sink) throws UnreadableRegistryException {
		try (ReadOnlyConnection connection = ReadOnlyConnection.of(connect(), this.registry.timeout())) {
			// first the tag: what changes between the two queries is seen by the next
			// load
			String tag = readTag(connection.connection());
			if (tag == null || !tag.equals(previousTag)) {
				readOrigins(connection.connection(), sink);
			}
			return tag;
		}
		catch (SQLException ex) {
			throw new SqlFailure(ex).toException("The registry could not be read:");
		}
	}

	private Connection connect() throws UnreadableRegistryException {
		DataSource dataSource = this.dataSource;
		if (dataSource == null) {
			dataSource = this.dataSources.find(this.registry.dataSource());
			this.dataSource = dataSource;
		}
		try {
			return dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new SqlFailure(ex).toException("There is no connection to the database of the registry:");
		}
	}

	private @Nullable String readTag(Connection connection) throws UnreadableRegistryException {
		String query = this.registry.changeQuery();
		if (query == null) {
			return null;
		}
		try (Statement statement = statement(connection, 1); ResultSet rows = statement.executeQuery(query)) {
			return rows.next() ? ChangeTag.of(rows) : "";
		}
		catch (SQLException ex) {
			throw failure("change-query", query, ex);
		}
	}

	private void readOrigins(Connection connection, OriginSink sink) throws UnreadableRegistryException {
		Duration most = this.registry.timeout().multipliedBy(ALL_ROWS);
		Deadline deadline = Deadline.in(most);
		String query = this.registry.query();
		try (Statement statement = statement(connection, FETCH_SIZE); ResultSet rows = statement.executeQuery(query)) {
			for (long row = 1; rows.next(); row++) {
				String origin = rows.getString(1);
				// a row without a value is a bad one, and counted
				sink.add((origin != null) ? BlankSpace.trim(origin) : "");
				if (row % FETCH_SIZE == 0 && deadline.hasPassed()) {
					throw new SQLTimeoutException("not all rows came within " + Deadline.shown(most));
				}
			}
		}
		catch (SQLException ex) {
			throw failure("query", query, ex);
		}
	}

	private Statement statement(Connection connection, int fetchSize) throws SQLException {
		Statement statement = connection.createStatement();
		try {
			statement.setFetchSize(fetchSize);
			statement.setQueryTimeout((int) Math.max(1, this.registry.timeout().toSeconds()));
			return statement;
		}
		catch (SQLException ex) {
			statement.close();
			throw ex;
		}
	}

	private UnreadableRegistryException failure(String key, String query, SQLException failure) {
		SqlFailure described = new SqlFailure(failure);
		if (described.isTimeout()) {
			return described
				.toException("The '%s' took longer than %s:".formatted(key, Deadline.shown(this.registry.timeout())));
		}
		return described.toException("The '%s' failed (%s):".formatted(key, SqlFailure.shown(query)));
	}

}
