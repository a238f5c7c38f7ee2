package io.github.corsstarter.registries;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that can be stopped and started again, with its data and at its port.
 */
final class Postgres implements AutoCloseable {

	private final Path data;

	private final int port;

	private EmbeddedPostgres server;

	Postgres(Path data) throws IOException {
		this.data = data;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.server = run();
	}

	private EmbeddedPostgres run() throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setPort(this.port)
			.start();
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.port + "/postgres?user=postgres";
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	void stop() throws IOException {
		this.server.close();
	}

	void start() throws IOException {
		this.server = run();
	}

	@Override
	public void close() throws IOException {
		stop();
	}

}
