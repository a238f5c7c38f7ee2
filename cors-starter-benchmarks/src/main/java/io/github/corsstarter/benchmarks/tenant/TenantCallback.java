package io.github.corsstarter.benchmarks.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

import io.github.corsstarter.benchmarks.SpringPolicies;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What applications do without a registry: a callback of Spring's filter that asks the
 * database about the origin of each request.
 *
 * @since 0.1.0
 */
public final class TenantCallback implements CorsConfigurationSource {

	private final DataSource dataSource;

	/**
	 * Creates a callback.
	 * @param dataSource where the tenants are
	 */
	public TenantCallback(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
		String origin = request.getHeader(CorsHeaders.ORIGIN);
		return (origin != null && isTenant(origin)) ? SpringPolicies.policy(List.of(origin)) : new CorsConfiguration();
	}

	private boolean isTenant(String origin) {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection
					.prepareStatement("select 1 from tenant_domain where origin = ? and verified")) {
			statement.setString(1, origin);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
