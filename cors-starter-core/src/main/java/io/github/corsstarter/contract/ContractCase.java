package io.github.corsstarter.contract;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.PlannedFetch;

/**
 * One page, one method and one path of a clause.
 *
 * @param clause the clause
 * @param origin the origin of the page
 * @param method the method
 * @param path the path
 * @since 0.1.0
 */
public record ContractCase(ContractClause clause, String origin, String method, String path) {

	PlannedFetch fetch(String baseUrl) {
		return PlannedFetch.of(this.origin, baseUrl + this.path)
			.withMethod(this.method)
			.withHeaders(this.clause.headers())
			.withCredentials(this.clause.credentials() ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN);
	}

	/**
	 * The case in a few words.
	 */
	@Override
	public String toString() {
		String name = (this.clause.name() != null) ? this.clause.name() + ": " : "";
		return name + this.method + " " + this.path + " from " + this.origin;
	}

}
