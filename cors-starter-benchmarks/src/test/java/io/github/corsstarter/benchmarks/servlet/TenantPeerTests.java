package io.github.corsstarter.benchmarks.servlet;

import java.util.List;

import jakarta.servlet.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;
import io.github.corsstarter.benchmarks.tenant.TenantTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that filters which are compared know who is a tenant.
 */
class TenantPeerTests {

	@ParameterizedTest
	@EnumSource
	void filterWhenOriginIsOfATenantAllowsIt(TenantPeer peer) throws Exception {
		try (TenantTable tenants = peer.table(3)) {
			Filter filter = peer.create(3, tenants);
			for (String origin : List.of(Allowlists.APP, "https://tenant-2.example.com", "https://app.example.org")) {
				FilterRun run = new FilterRun(filter, "GET", "/v1/orders", Scenario.ACTUAL.headers(origin));
				run.once();
				assertThat(run.handled() != null).isEqualTo(origin.endsWith(".com"));
			}
		}
	}

}
