package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.contract.ContractCase;

/**
 * What is asked besides the cases of a contract: for each path that pages may GET,
 * whether a cache mixes origins up, and who answers preflights.
 */
final class Probes {

	/** More tell nothing new, and take longer. */
	static final int MAX_PATHS = 20;

	/** An origin that no contract allows. */
	private static final String STRANGER = "https://stranger.example";

	private Probes() {
	}

	static List<CacheProbe> ofCaches(List<ContractCase> cases) {
		Map<String, CacheProbe> probes = new LinkedHashMap<>();
		for (ContractCase first : cases) {
			if (first.clause().expected().allowed() && first.method().equals("GET")) {
				probes.computeIfAbsent(first.path(),
						(path) -> new CacheProbe(path, first.origin(), another(first, cases)));
			}
		}
		return firsts(probes);
	}

	static List<OptionsProbe> ofPreflights(List<ContractCase> cases) {
		Map<String, OptionsProbe> probes = new LinkedHashMap<>();
		for (ContractCase contractCase : cases) {
			if (contractCase.clause().expected().allowed()) {
				probes.putIfAbsent(contractCase.path(), new OptionsProbe(contractCase.path(), contractCase.origin()));
			}
		}
		return firsts(probes);
	}

	/** Another page that may read the path tells most, since a mistake breaks it. */
	private static String another(ContractCase first, List<ContractCase> cases) {
		return cases.stream()
			.filter((other) -> other.path().equals(first.path()) && other.clause().expected().allowed())
			.map(ContractCase::origin)
			.filter((origin) -> !origin.equals(first.origin()))
			.findFirst()
			.orElse(STRANGER);
	}

	private static <T> List<T> firsts(Map<String, T> probes) {
		return new ArrayList<>(probes.values()).subList(0, Math.min(MAX_PATHS, probes.size()));
	}

}
