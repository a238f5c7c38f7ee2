package io.github.corsstarter.sample.tenant;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of the tenants' domains.
 */
@Repository
@Profile("tenants")
class TenantDomains {

	private final JdbcClient jdbc;

	TenantDomains(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<String> all() {
		return this.jdbc.sql("select origin from tenant_domain order by origin")
			.query((row, number) -> row.getString("origin"))
			.list();
	}

	/**
	 * Adds a domain. A real application first has the tenant prove, with a record in the
	 * DNS, that the domain is theirs.
	 * @param origin the origin
	 */
	void add(String origin) {
		this.jdbc
			.sql("merge into tenant_domain (origin, verified, updated_at) key (origin) "
					+ "values (?, true, current_timestamp)")
			.param(origin)
			.update();
	}

}
