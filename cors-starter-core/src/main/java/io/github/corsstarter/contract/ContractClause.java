package io.github.corsstarter.contract;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.HeaderList;

/**
 * A clause of a contract: who may do what, where. It stands for a case of each page, each
 * method and each path.
 *
 * @param position where the clause starts
 * @param name what the team calls it, or {@code null} if it has no name
 * @param environments the environments that it is for; empty for all of them
 * @param who origins, and pages of the environments
 * @param what the methods
 * @param where the paths
 * @param headers the headers that the page's script sets
 * @param credentials whether the page sends credentials
 * @param expected what a browser makes of it
 * @param reads the response headers that the page must be able to read
 * @since 0.1.0
 */
public record ContractClause(ContractPosition position, @Nullable String name, List<String> environments,
		List<String> who, List<String> what, List<String> where, HeaderList headers, boolean credentials,
		Expectation expected, List<String> reads) {

	/**
	 * Copies the lists.
	 * @param position where the clause starts
	 * @param name what the team calls it, or {@code null} if it has no name
	 * @param environments the environments that it is for; empty for all of them
	 * @param who origins, and pages of the environments
	 * @param what the methods
	 * @param where the paths
	 * @param headers the headers that the page's script sets
	 * @param credentials whether the page sends credentials
	 * @param expected what a browser makes of it
	 * @param reads the response headers that the page must be able to read
	 */
	public ContractClause {
		environments = List.copyOf(environments);
		who = List.copyOf(who);
		what = List.copyOf(what);
		where = List.copyOf(where);
		reads = List.copyOf(reads);
	}

	boolean isFor(@Nullable String environment) {
		return this.environments.isEmpty() || this.environments.contains(environment);
	}

}
