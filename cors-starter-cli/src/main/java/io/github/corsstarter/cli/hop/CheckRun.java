package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.contract.ContractRunner;

/**
 * One run of a check: sends everything, and tells how far it has come.
 */
final class CheckRun {

	private final List<HopClient> clients;

	private final List<ContractRunner> runners;

	private final List<ContractCase> cases;

	private final List<CacheProbe> caches;

	private final List<OptionsProbe> preflights;

	private final CheckProgress progress;

	private int done;

	CheckRun(List<HopClient> clients, Function<Transport, ContractRunner> runners, List<ContractCase> cases,
			CheckProgress progress) {
		this.clients = clients;
		this.runners = clients.stream().map(runners::apply).toList();
		this.cases = cases;
		this.caches = Probes.ofCaches(cases);
		this.preflights = (clients.size() > 1) ? Probes.ofPreflights(cases) : List.of();
		this.progress = progress;
	}

	List<CheckedCase> cases() {
		List<CheckedCase> checked = new ArrayList<>();
		for (ContractCase contractCase : this.cases) {
			List<ContractResult> results = new ArrayList<>();
			for (int i = 0; i < this.runners.size(); i++) {
				results.add(run(i, contractCase));
				step();
			}
			checked.add(new CheckedCase(results));
		}
		return checked;
	}

	/** A server may redirect to what is no URL. */
	private ContractResult run(int hop, ContractCase contractCase) {
		try {
			return this.runners.get(hop).run(contractCase);
		}
		catch (IllegalArgumentException ex) {
			throw new HopUnreachableException(this.clients.get(hop).hop(),
					new IOException("it redirects to a URL that cannot be requested: " + ex.getMessage(), ex));
		}
	}

	/** What each hop was asked, by the index of the hop. */
	List<Pairs> pairs(List<CheckedCase> checked) {
		List<Pairs> pairs = new ArrayList<>();
		for (int i = 0; i < this.clients.size(); i++) {
			Pairs ofHop = new Pairs(this.clients.get(i).hop().name());
			for (CheckedCase one : checked) {
				boolean last = i == this.clients.size() - 1;
				ofHop.add(one.results().get(i), last ? null : one.results().get(i + 1));
			}
			pairs.add(ofHop);
		}
		this.preflights.forEach((probe) -> send(probe, pairs));
		return pairs;
	}

	private void send(OptionsProbe probe, List<Pairs> pairs) {
		Exchange behind = null;
		for (int i = this.clients.size() - 1; i >= 0; i--) {
			Exchange front = probe.send(this.clients.get(i));
			if (behind != null) {
				pairs.get(i).addImpossible(front, behind);
			}
			behind = front;
			step();
		}
	}

	/** The innermost cache of each path that mixes origins up. */
	List<HopFault> caches() {
		List<HopFault> faults = new ArrayList<>();
		for (CacheProbe probe : this.caches) {
			HopFault fault = null;
			Exchange behind = null;
			for (int i = this.clients.size() - 1; i >= 0; i--) {
				if (fault == null) {
					fault = probe.find(this.clients.get(i), behind);
					behind = probe.alone(this.clients.get(i));
				}
				step();
			}
			addIfFound(faults, fault);
		}
		return faults;
	}

	private static void addIfFound(List<HopFault> faults, @Nullable HopFault fault) {
		if (fault != null) {
			faults.add(fault);
		}
	}

	private void step() {
		this.done++;
		this.progress.step(this.done,
				this.clients.size() * (this.cases.size() + this.caches.size() + this.preflights.size()));
	}

}
