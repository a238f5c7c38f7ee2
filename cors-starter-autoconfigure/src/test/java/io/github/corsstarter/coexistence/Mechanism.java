package io.github.corsstarter.coexistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else's CORS, which follows the same {@link Rule} on the paths of all zones.
 *
 * @param name how the page of the documentation calls it
 * @param configurations its beans on each stack that has it
 * @param properties its properties
 * @param calls what can be asked of it
 * @param strength what it can do beyond setting headers
 */
record Mechanism(String name, Map<ServerStack, Class<?>> configurations, Map<String, String> properties,
		List<Request> calls, Strength strength) {

	static Mechanism of(String name, @Nullable Class<?> servlet, @Nullable Class<?> reactive, Request... calls) {
		Map<ServerStack, Class<?>> configurations = new TreeMap<>();
		if (servlet != null) {
			configurations.put(ServerStack.SERVLET, servlet);
		}
		if (reactive != null) {
			configurations.put(ServerStack.REACTIVE, reactive);
		}
		return new Mechanism(name, configurations, Map.of(), List.of(calls), Strength.SETS_HEADERS);
	}

	Mechanism with(String... namesAndValues) {
		Map<String, String> all = new TreeMap<>(this.properties);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			all.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return new Mechanism(this.name, this.configurations, all, this.calls, this.strength);
	}

	Mechanism as(Strength strength) {
		return new Mechanism(this.name, this.configurations, this.properties, this.calls, strength);
	}

	/** The paths of a zone, as patterns of a policy. */
	String paths(Zone zone) {
		return String.join(",", this.calls.stream().map((call) -> call.in(zone).path()).distinct().toList());
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What a mechanism can do.
	 */
	enum Strength {

		/**
		 * It sets headers, and refuses requests that nobody in front of it has allowed.
		 */
		SETS_HEADERS,

		/** It refuses what it does not allow, whoever else allowed it. */
		REFUSES_BY_ITSELF,

		/** It stands in front of the policies. */
		STANDS_IN_FRONT

	}

}
