package io.github.corsstarter.cli.hop;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.contract.ContractResult;

/**
 * A case of a contract, checked at each hop.
 *
 * @param results the results, outermost hop first
 * @since 0.1.0
 */
public record CheckedCase(List<ContractResult> results) {

	/**
	 * Copies the list.
	 * @param results the results, outermost hop first
	 */
	public CheckedCase {
		results = List.copyOf(results);
	}

	/**
	 * What pages get.
	 * @return the result at the outermost hop
	 */
	public ContractResult edge() {
		return this.results.get(0);
	}

	/**
	 * Whether pages get what the contract says.
	 * @return {@code true} if the case passes at the outermost hop
	 */
	public boolean passes() {
		return edge().passes();
	}

	/**
	 * The hop that makes the case fail: it fails there and on the whole way to the page,
	 * and passes behind it.
	 * @return the index of the hop, that of the innermost one if the case passes nowhere,
	 * or {@code null} if it passes
	 */
	public @Nullable Integer breaksAt() {
		int first = 0;
		while (first < this.results.size() && !this.results.get(first).passes()) {
			first++;
		}
		return (first > 0) ? first - 1 : null;
	}

	/**
	 * Whether the hop that makes the case fail has one behind it.
	 * @return {@code true} if the case passes somewhere behind
	 */
	public boolean passesBehind() {
		Integer breaks = breaksAt();
		return breaks != null && breaks < this.results.size() - 1;
	}

}
