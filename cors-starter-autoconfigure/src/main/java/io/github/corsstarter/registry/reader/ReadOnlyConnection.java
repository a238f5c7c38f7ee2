package io.github.corsstarter.registry.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A connection within a transaction that writes nothing, which PostgreSQL needs to give
 * rows as a stream. It is given back in the state in which it came.
 */
final class ReadOnlyConnection implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(ReadOnlyConnection.class);

	private final Connection connection;

	private final boolean autoCommit;

	private final boolean readOnly;

	private int networkTimeout = -1;

	private ReadOnlyConnection(Connection connection) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		this.readOnly = connection.isReadOnly();
	}

	/**
	 * Prepares a connection, or closes it if that fails.
	 * @param connection belongs to this object from now on
	 * @param timeout the longest time that the network may say nothing
	 */
	static ReadOnlyConnection of(Connection connection, Duration timeout) throws SQLException {
		ReadOnlyConnection prepared;
		try {
			prepared = new ReadOnlyConnection(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
		try {
			prepared.begin(timeout);
			return prepared;
		}
		catch (SQLException | RuntimeException ex) {
			prepared.close();
			throw ex;
		}
	}

	private void begin(Duration timeout) throws SQLException {
		if (!this.readOnly) {
			// a hint, which some drivers do not take; only outside of a transaction
			attempt(() -> this.connection.setReadOnly(true));
		}
		// a database that hangs does not end a statement in time
		attempt(() -> limitNetwork((int) timeout.toMillis() + 1000));
		if (this.autoCommit) {
			this.connection.setAutoCommit(false);
		}
	}

	private void limitNetwork(int milliseconds) throws SQLException {
		int before = this.connection.getNetworkTimeout();
		if (before == 0 || before > milliseconds) {
			this.connection.setNetworkTimeout(Runnable::run, milliseconds);
			this.networkTimeout = before;
		}
	}

	Connection connection() {
		return this.connection;
	}

	@Override
	public void close() throws SQLException {
		try {
			attempt(this.connection::rollback);
			if (this.autoCommit) {
				attempt(() -> this.connection.setAutoCommit(true));
			}
			if (!this.readOnly) {
				attempt(() -> this.connection.setReadOnly(false));
			}
			if (this.networkTimeout != -1) {
				attempt(() -> this.connection.setNetworkTimeout(Runnable::run, this.networkTimeout));
			}
		}
		finally {
			this.connection.close();
		}
	}

	/**
	 * What fails here has been reported, or a broken connection, which a pool throws
	 * away.
	 */
	private static void attempt(Change change) {
		try {
			change.apply();
		}
		catch (SQLException | RuntimeException | AbstractMethodError ex) {
			logger.trace("The state of a connection could not be changed", ex);
		}
	}

	/** A change of the state of a connection. */
	@FunctionalInterface
	private interface Change {

		void apply() throws SQLException;

	}

}
