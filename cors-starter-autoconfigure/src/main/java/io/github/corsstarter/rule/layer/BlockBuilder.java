package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.rule.layer.PolicyDraft.Key;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Builds blocks of configuration that allow what layers allow. A block is only shown
 * after the configuration was loaded with it: what has a problem is taken out, and said.
 *
 * @since 0.1.0
 */
public final class BlockBuilder {

	/** Each attempt takes something out. */
	private static final int MAX_ATTEMPTS = 20;

	private static final String POLICIES = "cors.policies.";

	private final BlockCheck check;

	/**
	 * Creates a builder.
	 * @param check loads the configuration with a block
	 */
	public BlockBuilder(BlockCheck check) {
		this.check = check;
	}

	/**
	 * A block for paths that no policy governs.
	 * @param layers the paths of the layers
	 * @param policies the policies that there are
	 * @return policies for those paths, next to those that there are
	 */
	public ConfigurationBlock suggest(List<LayerPath> layers, ActivePolicies policies) {
		Map<Allowance, List<String>> groups = byAllowance(layers);
		SuggestedNames names = new SuggestedNames(policies.policies().stream().map(CorsPolicy::name).toList());
		boolean alone = policies.byPath().isEmpty();
		List<PolicyDraft> drafts = new ArrayList<>();
		groups.forEach((allowance, paths) -> {
			String prefix = (alone && groups.size() == 1) ? "cors" : POLICIES + names.of(paths.get(0));
			drafts.add(new PolicyDraft(prefix, prefix + ".allowed-origins",
					alone ? PolicyDraft.keysOf(allowance) : EnumSet.allOf(Key.class), paths, allowance));
		});
		return build(drafts, (block) -> {
		});
	}

	/**
	 * A block for paths that a policy governs, which shall allow what a layer does as
	 * well.
	 * @param layers the paths of the layer, all of them governed by the policy
	 * @param policy the policy
	 * @param policies all policies
	 * @return what to change of the policy, or policies for the paths of the layer
	 */
	public ConfigurationBlock extend(List<LayerPath> layers, CorsPolicy policy, ActivePolicies policies) {
		ExtendedPolicy extended = new ExtendedPolicy(policy, policies);
		byAllowance(layers).forEach(extended::add);
		return build(extended.drafts(), extended::writeOtherChanges);
	}

	private static Map<Allowance, List<String>> byAllowance(List<LayerPath> layers) {
		Map<Allowance, List<String>> groups = new LinkedHashMap<>();
		layers.forEach((layer) -> {
			List<String> paths = groups.computeIfAbsent(layer.allowance(), (key) -> new ArrayList<>());
			if (!paths.contains(layer.path())) {
				paths.add(layer.path());
			}
		});
		return groups;
	}

	private ConfigurationBlock build(List<PolicyDraft> drafts, Consumer<ConfigurationBlock> more) {
		Set<String> before = identities(this.check.problems(Map.of()));
		ConfigurationBlock block = write(drafts, more);
		for (int i = 0; i < MAX_ATTEMPTS; i++) {
			List<CorsPolicyProblem> problems = new ArrayList<>(this.check.problems(block.properties()));
			problems.removeIf((problem) -> before.contains(identity(problem)));
			if (problems.isEmpty()) {
				return block;
			}
			if (!problems.stream().map((problem) -> takeOut(problem, drafts)).reduce(false, Boolean::logicalOr)) {
				break;
			}
			block = write(drafts, more);
		}
		return new ConfigurationBlock();
	}

	private static boolean takeOut(CorsPolicyProblem problem, List<PolicyDraft> drafts) {
		return drafts.stream().anyMatch((draft) -> draft.takeOut(problem));
	}

	private static ConfigurationBlock write(List<PolicyDraft> drafts, Consumer<ConfigurationBlock> more) {
		ConfigurationBlock block = new ConfigurationBlock();
		more.accept(block);
		drafts.forEach((draft) -> draft.writeTo(block));
		return block;
	}

	private static Set<String> identities(List<CorsPolicyProblem> problems) {
		return problems.stream().map(BlockBuilder::identity).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String identity(CorsPolicyProblem problem) {
		return problem.code() + " " + problem.property() + " " + problem.value();
	}

}
