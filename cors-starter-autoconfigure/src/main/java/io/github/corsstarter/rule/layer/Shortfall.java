package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * What a layer allows and a policy does not.
 *
 * @param origins the origins, {@code *} for any
 * @param methods the methods
 * @param headers the request headers
 * @param exposed the response headers
 * @param credentials whether it is credentials
 * @since 0.1.0
 */
record Shortfall(List<String> origins, List<String> methods, List<String> headers, List<String> exposed,
		boolean credentials) {

	/** More than anybody reads in a sentence. */
	private static final int MAX_NAMES = 10;

	/**
	 * Compares a layer with a policy.
	 * @param allowance what the layer allows
	 * @param policy the policy
	 * @return what the policy does not allow
	 */
	static Shortfall of(Allowance allowance, CorsPolicy policy) {
		if (allowance.origins().isEmpty()) {
			return new Shortfall(List.of(), List.of(), List.of(), List.of(), false);
		}
		return new Shortfall(origins(allowance.origins(), policy),
				allowance.methods().missingFrom(policy.allowedMethods()),
				allowance.headers().missingFrom(policy.allowedHeaders()),
				allowance.exposed().missingFrom(policy.exposedHeaders()),
				allowance.credentials() && !policy.allowsCredentials());
	}

	private static List<String> origins(LayerOrigins origins, CorsPolicy policy) {
		if (policy.allowsAnyOrigin()) {
			return List.of();
		}
		if (origins.any()) {
			return List.of(Names.ANY);
		}
		Set<String> missing = new HashSet<>(origins.entries());
		if (!missing.isEmpty()) {
			missing.removeIf((entry) -> !entry.contains(Names.ANY) && policy.admittingEntry(entry) != null);
			policy.allowedOrigins().stream().map(Setting::value).forEach(missing::remove);
		}
		return origins.entries().stream().filter(missing::contains).toList();
	}

	Shortfall union(Shortfall other) {
		return new Shortfall(LayerOrigins.join(this.origins, other.origins),
				LayerOrigins.join(this.methods, other.methods), LayerOrigins.join(this.headers, other.headers),
				LayerOrigins.join(this.exposed, other.exposed), this.credentials || other.credentials);
	}

	/** The parts of a sentence; empty if nothing is missing. */
	String text() {
		List<String> parts = new ArrayList<>();
		add(parts, this.origins, "any origin", "the origin ", "the origins ");
		add(parts, this.methods, "any method", "the method ", "the methods ");
		add(parts, this.headers, "any request header", "the request header ", "the request headers ");
		add(parts, this.exposed, "reading any response header", "reading the response header ",
				"reading the response headers ");
		if (this.credentials) {
			parts.add("credentials");
		}
		return String.join("; ", parts);
	}

	private static void add(List<String> parts, List<String> names, String any, String one, String several) {
		if (names.contains(Names.ANY)) {
			parts.add(any);
		}
		else if (!names.isEmpty()) {
			int more = names.size() - MAX_NAMES;
			parts.add(((names.size() == 1) ? one : several)
					+ String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES)))
					+ ((more > 0) ? " and " + more + " more" : ""));
		}
	}

}
