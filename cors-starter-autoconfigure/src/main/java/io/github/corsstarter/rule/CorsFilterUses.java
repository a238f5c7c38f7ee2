package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;

/**
 * The filters that answer CORS, in the order in which requests meet them, and the sources
 * that no filter asks.
 */
final class CorsFilterUses {

	private CorsFilterUses() {
	}

	static List<CorsFilterUse> of(List<FilterFinder> finders) {
		List<CorsFilterUse> uses = new ArrayList<>();
		finders.forEach((finder) -> uses.addAll(finder.findCorsFilters()));
		Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());
		uses.stream().filter((use) -> use.asks() != null).forEach((use) -> asked.add(use.asks()));
		finders.stream()
			.flatMap((finder) -> finder.findCorsSources().stream())
			.filter((source) -> !asked.contains(source.asks()))
			.forEach(uses::add);
		uses.sort((one, other) -> Boolean.compare(other.inFront(), one.inFront()));
		return uses;
	}

}
