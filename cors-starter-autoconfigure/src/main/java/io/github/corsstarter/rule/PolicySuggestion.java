package io.github.corsstarter.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

import io.github.corsstarter.problem.ReferencePage;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.BlockCheck;
import io.github.corsstarter.rule.layer.ConfigurationBlock;
import io.github.corsstarter.rule.layer.CorsLayer;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;
import io.github.corsstarter.rule.layer.PathSamples;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.ManagementPaths;

/**
 * Logs once, at the start, the policies that would allow what other CORS layers allow on
 * paths that no policy governs. It changes nothing.
 *
 * @since 0.1.0
 */
public final class PolicySuggestion implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(PolicySuggestion.class);

	private final Environment environment;

	private final ConfigurableListableBeanFactory beanFactory;

	private final @Nullable CorsPolicies policies;

	private final BlockCheck check;

	/**
	 * Creates a suggestion.
	 * @param environment the properties of the application
	 * @param beanFactory the beans of the application, with the finders of its stack
	 * @param policies the policies, or {@code null} if there are none
	 * @param check loads the configuration with the policies that are suggested
	 */
	public PolicySuggestion(Environment environment, ConfigurableListableBeanFactory beanFactory,
			@Nullable CorsPolicies policies, BlockCheck check) {
		this.environment = environment;
		this.beanFactory = beanFactory;
		this.policies = policies;
		this.check = check;
	}

	/** To look is not to fail. */
	@Override
	public void afterSingletonsInstantiated() {
		try {
			logger.info(text());
		}
		catch (Throwable ex) {
			logger.warn("CORS: no policy could be suggested: " + ex, ex);
		}
	}

	/**
	 * What is suggested.
	 * @return the text that is logged
	 */
	String text() {
		ActivePolicies active = (this.policies != null) ? this.policies.active() : none();
		OtherLayers layers = new OtherLayers(BuiltInRules.inventory(this.beanFactory),
				CorsFilterUses.of(BuiltInRules.filters(this.beanFactory)),
				(handler) -> !isGoverned(handler.sample(), active))
			.withGateway(this.environment, (keys) -> BoundKeys.exist(this.beanFactory, keys));
		List<LayerPath> paths = new ArrayList<>();
		layers.all().forEach((layer) -> layer.paths().forEach((path) -> LayerPaths.add(paths, path)));
		paths.removeIf((path) -> path.allowance().isNothing() || isGoverned(PathSamples.of(path.pattern()), active));
		return start(paths, layers, active) + layers.unread()
			.stream()
			.map((filter) -> "What the " + filter.name() + " (" + filter.source() + ") allows cannot be read. ")
			.collect(Collectors.joining()) + "See " + ReferencePage.MIGRATING.address();
	}

	private String start(List<LayerPath> paths, OtherLayers layers, ActivePolicies active) {
		if (paths.isEmpty()) {
			return "CORS: there is no policy to suggest: no other CORS layer was found that allows anything "
					+ (active.byPath().isEmpty() ? "" : "on paths without a policy") + ". ";
		}
		ConfigurationBlock block = new BlockBuilder(this.check).suggest(paths, active);
		return "CORS: this is what "
				+ layers.all().stream().map(PolicySuggestion::name).collect(Collectors.joining(", "))
				+ ((layers.all().size() > 1) ? " allow" : " allows") + " today, as policies. Copy it into the "
				+ "configuration, remove 'cors.diagnostics.suggest-policy', then remove what it replaces:"
				+ System.lineSeparator() + block.yaml();
	}

	private static String name(CorsLayer layer) {
		return layer.name() + ((layer.source() != null) ? " (" + layer.source() + ")" : "");
	}

	private static boolean isGoverned(@Nullable String sample, ActivePolicies active) {
		return sample != null && (active.isManagement(sample) || active.find(sample) != null);
	}

	private static ActivePolicies none() {
		return new ActivePolicies(null, List.of(), List.of(), ManagementPaths.of(List::of, List::of), 1, Instant.EPOCH);
	}

}
