package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * What differs at several servers; {@link #of} is for those that decide by regular
 * expressions.
 */
final class CommonDeviations {

	private static final List<String> SAFELISTED = List.of("GET", "HEAD", "POST");

	private CommonDeviations() {
	}

	static List<Deviation> of(Edge edge) {
		List<Deviation> deviations = new ArrayList<>(ports(edge));
		if (!edge.applicationDenies()) {
			deviations.add(Deviation.different("ambiguous-path", Deviation.ALL, "paths",
					"pages of other origins are denied every path that could be read in two ways, such as one with "
							+ "';', '//' or an escaped letter; the application denies only those where that matters."));
		}
		return deviations;
	}

	/** What servers differ in that take a port for some digits. */
	static List<Deviation> ports(Edge edge) {
		return edge.policies()
			.stream()
			.filter((policy) -> policy.origins().hasAnyPort())
			.map((policy) -> Deviation.different("port-unchecked", policy.name(), "allowed-origins",
					"':*' also takes the scheme's default port and numbers above 65535, which no browser sends."))
			.toList();
	}

	/**
	 * A wildcard that stands for any number of labels is more than one for a part of it.
	 */
	static List<Deviation> labels(Edge edge) {
		List<Deviation> deviations = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			List<String> entries = policy.origins()
				.entries()
				.stream()
				.filter((entry) -> entry.subdomains() == Subdomains.ONE_LABEL
						|| entry.subdomains() == Subdomains.WITHIN_LABEL)
				.map(OriginPattern::toString)
				.toList();
			if (!entries.isEmpty()) {
				deviations.add(Deviation.wider("labels-crossed", policy.name(), "allowed-origins", "'*' of "
						+ String.join(", ", entries) + " would stand for any number of labels there. List "
						+ "the origins, allow all names below a domain with '**.', or let the application answer."));
			}
		}
		return deviations;
	}

	/** A server that checks no method cannot hold back what browsers send at once. */
	static List<Deviation> methods(Edge edge) {
		return edge.policies()
			.stream()
			.filter((policy) -> !policy.anyMethod() && !policy.methods().containsAll(SAFELISTED))
			.map((policy) -> Deviation.wider("method-unchecked", policy.name(), "allowed-methods",
					"no method is checked, and browsers send no preflight for GET, HEAD and POST. Allow those three, or "
							+ "let the application answer."))
			.toList();
	}

	/** A wildcard that is sent as it stands means nothing where credentials are sent. */
	static List<Deviation> wildcards(Edge edge) {
		return edge.policies()
			.stream()
			.filter((policy) -> policy.credentials() && (policy.anyMethod() || policy.anyHeader()))
			.map((policy) -> Deviation.narrower("any-with-credentials", policy.name(),
					policy.anyMethod() ? "allowed-methods" : "allowed-headers",
					"'*' is sent as it stands, which browsers take for a name where credentials are sent. List the names."))
			.toList();
	}

	/** Methods that a server cannot name. */
	static List<Deviation> methodsBeside(List<String> known, Edge edge) {
		List<Deviation> deviations = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			List<String> others = policy.methods().stream().filter((method) -> !known.contains(method)).toList();
			if (!policy.anyMethod() && !others.isEmpty()) {
				deviations.add(Deviation.narrower("method-omitted", policy.name(), "allowed-methods",
						String.join(", ", others) + " cannot be named there and is omitted."));
			}
		}
		return deviations;
	}

	/** Entries that a server cannot hold. */
	static List<Deviation> origins(Edge edge, Function<EdgeOrigins, List<String>> omitted) {
		List<Deviation> deviations = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			List<String> entries = omitted.apply(policy.origins());
			if (!entries.isEmpty()) {
				deviations.add(Deviation.narrower("origin-omitted", policy.name(), "allowed-origins",
						String.join(", ", entries) + " cannot be written there and is omitted."));
			}
		}
		return deviations;
	}

}
