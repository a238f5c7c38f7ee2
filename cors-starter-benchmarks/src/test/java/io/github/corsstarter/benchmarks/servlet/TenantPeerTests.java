package io.github.corsstarter.benchmarks.servlet;

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
		try (TenantTable tenants = TenantTable.create(peer.database(), 3)) {
			FilterRun allowed = new FilterRun(peer.create(tenants), "GET", "/v1/orders",
					Scenario.ACTUAL.headers(Allowlists.APP));
			allowed.once();
			assertThat(allowed.handled()).isNotNull();
			FilterRun denied = new FilterRun(peer.create(tenants), "GET", "/v1/orders",
					Scenario.ACTUAL.headers("https://app.example.org"));
			denied.once();
			assertThat(denied.handled()).isNull();
		}
	}

}
