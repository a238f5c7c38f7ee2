package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.http.CorsHeaders;

/**
 * All that one hop was asked, beside what the hop behind it answered.
 */
final class Pairs {

	private static final int ERROR = 400;

	private final String hop;

	private final List<Pair> pairs = new ArrayList<>();

	private final Set<String> selfAnswered = new HashSet<>();

	Pairs(String hop) {
		this.hop = hop;
	}

	/** Takes the exchanges of a case in turn, as long as they are the same requests. */
	void add(ContractResult front, @Nullable ContractResult behind) {
		BlockReason reason = reason(front);
		List<Exchange> exchanges = front.fetch().exchanges();
		List<Exchange> others = (behind != null) ? behind.fetch().exchanges() : List.of();
		for (int i = 0; i < exchanges.size(); i++) {
			Exchange other = (i < others.size()) ? others.get(i) : null;
			if (behind != null
					&& (other == null || !other.request().method().equals(exchanges.get(i).request().method()))) {
				return;
			}
			this.pairs.add(new Pair(this.hop, exchanges.get(i), other, reason));
		}
	}

	/** Takes a preflight for what no policy allows. */
	void addImpossible(Exchange front, Exchange behind) {
		Pair pair = new Pair(this.hop, front, behind, null);
		if (front.answer().isOk() && !behind.answer().isOk()) {
			this.selfAnswered.add(pair.path());
			this.pairs.add(pair);
		}
	}

	private static @Nullable BlockReason reason(ContractResult result) {
		boolean wanted = result.contractCase().clause().expected().allowed();
		return (wanted && result.diagnosis() != null) ? result.diagnosis().reason() : null;
	}

	/**
	 * What the hop does.
	 * @param mixed the requests whose answers its cache is known to mix up
	 */
	List<HopFault> faults(Set<String> mixed) {
		List<HopFault> faults = new ArrayList<>();
		this.pairs.forEach((pair) -> faults.addAll(PairFaults.of(pair, this.selfAnswered, mixed)));
		Set<String> served = this.pairs.stream()
			.filter((pair) -> !pair.isPreflight() && pair.answer().status() < ERROR && addsOrigin(pair))
			.map((pair) -> String.valueOf(pair.origin()))
			.collect(Collectors.toSet());
		this.pairs.stream()
			.filter((pair) -> isOmitted(pair) && served.contains(String.valueOf(pair.origin())))
			.forEach((pair) -> faults.add(PairFaults.omitted(pair)));
		return faults;
	}

	private static boolean addsOrigin(Pair pair) {
		return pair.headers().contains(CorsHeaders.ALLOW_ORIGIN)
				&& !pair.headersBehind().contains(CorsHeaders.ALLOW_ORIGIN);
	}

	private static boolean isOmitted(Pair pair) {
		return pair.reason() != null && !pair.isPreflight() && pair.answer().status() >= ERROR
				&& !pair.headers().contains(CorsHeaders.ALLOW_ORIGIN)
				&& !pair.headersBehind().contains(CorsHeaders.ALLOW_ORIGIN);
	}

}
