package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.BlockCheck;

/**
 * The rules that every application is looked at with.
 *
 * @since 0.1.0
 */
public final class BuiltInRules {

	private static final Log logger = LogFactory.getLog(BuiltInRules.class);

	private BuiltInRules() {
	}

	/**
	 * Creates the rules.
	 * @param environment the properties of the application
	 * @param beanFactory the beans of the application, with the finders of its stack
	 * @param check loads the configuration with keys that findings offer
	 * @return the rules
	 */
	public static List<CorsFindingRule> of(Environment environment, ConfigurableListableBeanFactory beanFactory,
			BlockCheck check) {
		BlockBuilder blocks = new BlockBuilder(check);
		Predicate<String> isPresent = (type) -> ClassUtils.isPresent(type, beanFactory.getBeanClassLoader());
		GraphQlEndpoint graphQl = new GraphQlEndpoint(environment, isPresent);
		Supplier<List<FilterFinder>> filters = () -> filters(beanFactory);
		SingletonSupplier<HandlerInventory> once = SingletonSupplier.of(() -> inventory(beanFactory));
		Supplier<HandlerInventory> inventory = once::obtain;
		BooleanSupplier forwardedHeaders = () -> filters.get().stream().anyMatch(FilterFinder::readForwardedHeaders);
		return List.of(new PolicyRule(environment), new NoPolicyRule(environment), new SessionCookieRule(environment),
				new ForwardedHeadersRule(environment, forwardedHeaders),
				new HiddenMethodRule(() -> filters.get()
					.stream()
					.flatMap((finder) -> finder.findMethodOverrides().stream())
					.toList()),
				new LoginPostRule(environment, () -> filters.get().stream().anyMatch(FilterFinder::takeLoginPosts),
						forwardedHeaders),
				new LookAlikeKeyRule(environment, beanFactory),
				new CorsKeysRule(environment, graphQl, isPresent, (keys) -> BoundKeys.exist(beanFactory, keys), blocks),
				new CorsFilterRule(() -> CorsFilterUses.of(filters.get()), blocks),
				new FilterInFrontRule(() -> filters.get()
					.stream()
					.flatMap((finder) -> finder.findFiltersInFront().stream())
					.toList()),
				new HandlerCorsRule(inventory, graphQl, blocks), new UnreachablePolicyRule(inventory),
				new UnservedMethodRule(inventory, environment), new UncoveredHandlerRule(inventory));
	}

	static List<FilterFinder> filters(ConfigurableListableBeanFactory beanFactory) {
		return beanFactory.getBeanProvider(FilterFinder.class).orderedStream().toList();
	}

	/** If the mappings cannot be read, that is said once, and not by each rule. */
	static HandlerInventory inventory(ConfigurableListableBeanFactory beanFactory) {
		try {
			return beanFactory.getBeanProvider(HandlerFinder.class)
				.getIfAvailable(() -> () -> HandlerInventory.UNKNOWN)
				.find();
		}
		catch (Throwable ex) {
			if (hasBeans(beanFactory, ex)) {
				logger.warn("CORS: the request mappings could not be read: " + ex, ex);
			}
			return HandlerInventory.UNKNOWN;
		}
	}

	/**
	 * Findings are looked for in the background, and the application may end meanwhile.
	 */
	private static boolean hasBeans(ConfigurableListableBeanFactory beanFactory, Throwable failure) {
		return beanFactory.containsSingleton(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME)
				&& !(NestedExceptionUtils.getMostSpecificCause(failure) instanceof BeanCreationNotAllowedException);
	}

}
