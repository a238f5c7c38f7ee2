package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractRunner;

/**
 * Sends the cases of a contract to each hop, and compares what each makes of the answers
 * of the one behind it.
 *
 * @since 0.1.0
 */
public final class HopCheck {

	private final List<Hop> hops;

	private final List<HopClient> clients;

	private final Function<Transport, ContractRunner> runners;

	/**
	 * Creates a check.
	 * @param hops the hops, outermost first
	 * @param transports how requests reach a hop
	 * @param runners what runs a case
	 */
	public HopCheck(List<Hop> hops, Function<Hop, Transport> transports, Function<Transport, ContractRunner> runners) {
		this.hops = List.copyOf(hops);
		this.clients = hops.stream().map((hop) -> new HopClient(hop, transports.apply(hop))).toList();
		this.runners = runners;
	}

	/**
	 * Checks cases.
	 * @param cases the cases
	 * @param progress told how far the check has come
	 * @return what was found
	 * @throws HopUnreachableException if a hop gives no answer
	 */
	public HopReport run(List<ContractCase> cases, CheckProgress progress) {
		CheckRun run = new CheckRun(this.clients, this.runners, cases, progress);
		List<CheckedCase> checked = run.cases();
		List<Pairs> pairs = run.pairs(checked);
		List<HopFault> caches = run.caches();
		List<HopFault> faults = new ArrayList<>();
		for (int i = this.hops.size() - 1; i >= 0; i--) {
			String hop = this.hops.get(i).name();
			List<HopFault> mixing = caches.stream().filter((fault) -> fault.hop().equals(hop)).toList();
			Set<String> mixed = mixing.stream()
				.flatMap((fault) -> fault.requests().stream())
				.collect(Collectors.toSet());
			faults.addAll(merged(Stream.concat(pairs.get(i).faults(mixed).stream(), mixing.stream())));
		}
		return new HopReport(this.hops, checked, faults, sightings(checked));
	}

	/** One of each kind, header and fix, with all of its requests. */
	private static List<HopFault> merged(Stream<HopFault> faults) {
		Map<String, HopFault> merged = new LinkedHashMap<>();
		Set<String> replaced = new HashSet<>();
		faults.sorted(Comparator.comparing(HopFault::kind)).forEach((fault) -> {
			if (fault.kind() == FaultKind.DOUBLED || fault.kind() == FaultKind.CHANGED) {
				replaced.add(fault.hop() + fault.header());
			}
			// what is set over a header is added where there is none
			if (fault.kind() != FaultKind.ADDED || !replaced.contains(fault.hop() + fault.header())) {
				merged.merge(fault.key() + fault.fix(), fault, HopFault::and);
			}
		});
		return List.copyOf(merged.values());
	}

	private List<HopSighting> sightings(List<CheckedCase> checked) {
		List<HopSighting> sightings = new ArrayList<>();
		for (int i = 0; i < this.hops.size(); i++) {
			int index = i;
			List<Exchange> exchanges = checked.stream()
				.flatMap((one) -> one.results().get(index).fetch().exchanges().stream())
				.toList();
			sightings.add(HopSighting.of(this.hops.get(i), exchanges));
		}
		return sightings;
	}

}
