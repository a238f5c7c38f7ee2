package io.github.corsstarter.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.contract.ContractResult;

/**
 * A case, checked at the edge and perhaps at the server behind it.
 *
 * @param edge the result at the edge
 * @param server the result at the server, or {@code null} if only one URL is checked
 */
record CheckedCase(ContractResult edge, @Nullable ContractResult server) {

	/** What the edge does to the headers of the server. */
	List<HeaderChange> changes() {
		return (this.server != null) ? HeaderChange.between(this.server.fetch(), this.edge.fetch()) : List.of();
	}

}
