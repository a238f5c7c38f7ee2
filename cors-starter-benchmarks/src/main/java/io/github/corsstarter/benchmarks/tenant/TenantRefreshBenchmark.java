package io.github.corsstarter.benchmarks.tenant;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.github.corsstarter.SourceRules;
import io.github.corsstarter.benchmarks.tenant.TenantTable.Database;
import io.github.corsstarter.origin.ExactOrigins;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.registry.OriginSource;
import io.github.corsstarter.registry.reader.FileOriginSource;
import io.github.corsstarter.registry.reader.JdbcOriginSource;
import io.github.corsstarter.registry.reader.JdbcRegistry;

/**
 * A refresh: everything is read, checked and put into a table, or nothing has changed.
 * The thread of a source does it, and no request waits for it.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TenantRefreshBenchmark {

	private static final SourceRules RULES = new SourceRules(true, true);

	/** No limit, however slow the machine is. */
	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	@Param({ "1", "10000", "1000000" })
	private int count;

	@Param
	private Kind peer = Kind.FILE;

	private @Nullable TenantTable table;

	private OriginSource source = (previousTag, sink) -> previousTag;

	private @Nullable String tag;

	/**
	 * Fills the registry, and reads it once.
	 * @throws Exception if it cannot be read
	 */
	@Setup
	public void setUp() throws Exception {
		this.source = (this.peer.database != null) ? database(this.peer.database) : file();
		this.tag = this.peer.unchanged ? this.source.load(null, (origin) -> {
		}) : null;
	}

	private OriginSource file() throws IOException {
		return new FileOriginSource(TenantFile.create(this.count).toString());
	}

	private OriginSource database(Database database) {
		TenantTable created = TenantTable.create(database, this.count);
		this.table = created;
		return new JdbcOriginSource(new StaticListableBeanFactory(Map.of("dataSource", created.dataSource())),
				new JdbcRegistry(TenantTable.QUERY, this.peer.changeQuery, null, TIMEOUT));
	}

	/**
	 * Ends the database.
	 */
	@TearDown
	public void tearDown() {
		TenantTable created = this.table;
		if (created != null) {
			created.close();
		}
	}

	/**
	 * Reads the registry, or sees that it has not changed.
	 * @return the origins, none if nothing has changed
	 * @throws Exception if it cannot be read
	 */
	@Benchmark
	public ExactOrigins refresh() throws Exception {
		ExactOriginsBuilder origins = new ExactOriginsBuilder();
		String next = this.source.load(this.tag, (origin) -> RULES.read(origin, origins::add));
		if (this.peer.unchanged != (next != null && next.equals(this.tag))) {
			throw new IllegalStateException("another tag: " + next);
		}
		return origins.build();
	}

	/**
	 * What is read, and how.
	 */
	public enum Kind {

		/** A file, whole. */
		FILE(null, null, false),

		/** A file that is as it was. */
		FILE_UNCHANGED(null, null, true),

		/** All rows of PostgreSQL. */
		POSTGRESQL(Database.POSTGRESQL, null, false),

		/** The greatest time and the number of the rows of PostgreSQL, as they were. */
		POSTGRESQL_UNCHANGED(Database.POSTGRESQL, TenantTable.CHANGE_QUERY, true),

		/** A version in PostgreSQL, as it was. */
		POSTGRESQL_SAME_VERSION(Database.POSTGRESQL, TenantTable.VERSION_QUERY, true);

		private final @Nullable Database database;

		private final @Nullable String changeQuery;

		private final boolean unchanged;

		Kind(@Nullable Database database, @Nullable String changeQuery, boolean unchanged) {
			this.database = database;
			this.changeQuery = changeQuery;
			this.unchanged = unchanged;
		}

	}

}
