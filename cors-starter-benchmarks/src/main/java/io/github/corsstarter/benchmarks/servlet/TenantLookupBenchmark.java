package io.github.corsstarter.benchmarks.servlet;

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

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;
import io.github.corsstarter.benchmarks.tenant.TenantTable;

/**
 * A request of a tenant's page, and one of a page that is nobody's, with ever more
 * tenants.
 *
 * @since 0.1.0
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TenantLookupBenchmark {

	@Param({ "STARTER", "STARTER_OBSERVED", "CALLBACK_H2", "CALLBACK_POSTGRESQL" })
	private TenantPeer peer = TenantPeer.STARTER;

	@Param({ "1", "10000", "1000000" })
	private int count;

	@Param({ Allowlists.APP, "https://app.example.org" })
	private String origin = Allowlists.APP;

	private FilterRun run = FilterRun.NONE;

	private @Nullable TenantTable tenants;

	/**
	 * Fills the table, if one is asked, and makes the filter and the request.
	 * @throws InterruptedException if the virtual machine ends
	 */
	@Setup
	public void setUp() throws InterruptedException {
		this.tenants = this.peer.table(this.count);
		this.run = new FilterRun(this.peer.create(this.count, this.tenants), "GET", "/v1/orders",
				Scenario.ACTUAL.headers(this.origin));
	}

	/**
	 * Ends the database.
	 */
	@TearDown
	public void tearDown() {
		TenantTable table = this.tenants;
		if (table != null) {
			table.close();
		}
	}

	/**
	 * Sends the request.
	 * @return the response
	 * @throws Exception if the filter fails
	 */
	@Benchmark
	public Object filter() throws Exception {
		return this.run.once();
	}

}
