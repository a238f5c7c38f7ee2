package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * What a layer allows where a policy governs its paths.
 *
 * @param policy the policy
 * @param paths the paths of the layer that the policy governs
 * @param shortfall what the layer allows there and the policy does not
 * @since 0.1.0
 */
public record LayerComparison(CorsPolicy policy, List<LayerPath> paths, Shortfall shortfall) {

	/**
	 * Compares a layer with the policies.
	 * @param layer the paths of the layer
	 * @param policies the policies
	 * @return a comparison for each policy that governs any of the paths
	 */
	public static List<LayerComparison> of(List<LayerPath> layer, ActivePolicies policies) {
		Map<CorsPolicy, List<LayerPath>> governed = new LinkedHashMap<>();
		for (LayerPath path : layer) {
			govern(path, policies)
				.forEach((pattern, policy) -> governed.computeIfAbsent(policy, (key) -> new ArrayList<>())
					.add(new LayerPath(pattern, path.allowance())));
		}
		List<LayerComparison> comparisons = new ArrayList<>();
		governed.forEach((policy, paths) -> comparisons.add(of(policy, paths)));
		return comparisons;
	}

	/**
	 * Compares a layer with the policy that governs its paths.
	 * @param policy the policy
	 * @param paths the paths of the layer; at least one
	 * @return the comparison
	 */
	public static LayerComparison of(CorsPolicy policy, List<LayerPath> paths) {
		return new LayerComparison(policy, List.copyOf(paths),
				paths.stream()
					.map((path) -> Shortfall.of(path.allowance(), policy))
					.reduce(Shortfall::union)
					.orElseThrow());
	}

	/** The parts of a pattern that policies govern, each with its policy. */
	private static Map<PathPattern, CorsPolicy> govern(LayerPath layer, ActivePolicies policies) {
		Map<PathPattern, CorsPolicy> governed = new LinkedHashMap<>();
		for (PathPolicy entry : policies.byPath()) {
			if (!policies.isManagement(entry.pattern()) && PathSamples.covers(layer.pattern(), entry.pattern())) {
				governed.put(entry.pattern(), entry.policy());
			}
		}
		String sample = PathSamples.of(layer.pattern());
		if (sample != null && !policies.isManagement(sample)) {
			CorsPolicy policy = policies.find(sample);
			if (policy != null) {
				governed.put(layer.pattern(), policy);
			}
		}
		return governed;
	}

	/**
	 * The paths that are governed, as a sentence has them.
	 * @return the first one, and the number of the others
	 */
	public String governed() {
		int more = this.paths.size() - 1;
		return "'" + this.paths.get(0).path() + "'"
				+ ((more > 0) ? " and " + more + " more path" + ((more > 1) ? "s" : "") : "");
	}

	/**
	 * What is missing, as a sentence goes on.
	 * @return the methods, headers and so on; empty if the policy allows as much
	 */
	public String missing() {
		return this.shortfall.text();
	}

	/**
	 * What the block cannot say.
	 * @return sentences; empty if it can say everything
	 */
	public List<String> unsaid() {
		return this.paths.stream()
			.flatMap(
					(path) -> LayerOrigins.join(path.allowance().notes(), path.allowance().origins().unsaid()).stream())
			.distinct()
			.toList();
	}

}
