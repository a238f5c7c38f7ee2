package io.github.corsstarter.rule.reactive;

import java.util.Collection;
import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.handler.HandlerCollector;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.handler.HandlerInventory;

/**
 * Reads the request mappings of WebFlux.
 *
 * @since 0.1.0
 */
public final class WebFluxHandlerFinder implements HandlerFinder {

	private final ExistingBeans beans;

	private final ListableBeanFactory beanFactory;

	private final Environment environment;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 * @param environment the properties
	 */
	public WebFluxHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
		this.beans = new ExistingBeans(beanFactory);
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	public HandlerInventory find() {
		HandlerCollector collector = new HandlerCollector(this.environment, this.beanFactory);
		Collection<HandlerMapping> mappings = this.beans.ofType(HandlerMapping.class).values();
		if (mappings.isEmpty() || this.beans.isAnyMissing(HandlerMapping.class)) {
			collector.markIncomplete();
		}
		mappings.forEach((mapping) -> read(mapping, collector));
		readRegistry(collector);
		return collector.collected();
	}

	private static void read(HandlerMapping mapping, HandlerCollector collector) {
		if (mapping instanceof RequestMappingInfoHandlerMapping requestMapping) {
			read(requestMapping, collector);
		}
		else if (mapping instanceof AbstractUrlHandlerMapping urlMapping) {
			urlMapping.getHandlerMap()
				.forEach((pattern, handler) -> read(pattern.getPatternString(), handler, collector));
		}
		else if (!(mapping instanceof RouterFunctionMapping routes) || routes.getRouterFunction() != null) {
			collector.markIncomplete();
		}
	}

	private static void read(RequestMappingInfoHandlerMapping mapping, HandlerCollector collector) {
		mapping.getHandlerMethods()
			.forEach((info, handler) -> collector.add(info.getPatternsCondition().getPatterns(),
					info.getMethodsCondition().getMethods(), handler));
	}

	private static void read(String pattern, Object handler, HandlerCollector collector) {
		if (handler instanceof ResourceWebHandler resources) {
			collector.addResources(pattern, resources.getLocations());
		}
		else {
			collector.add(pattern, handler);
		}
	}

	/** The mappings do not tell what they were given, so their source is asked again. */
	private void readRegistry(HandlerCollector collector) {
		ReadableCorsRegistry registry = new ReadableCorsRegistry();
		this.beans.ofType(WebFluxConfigurer.class)
			.values()
			.forEach((configurer) -> configurer.addCorsMappings(registry));
		registry.getCorsConfigurations().forEach(collector::addRegistered);
	}

	/**
	 * A registry that tells what it holds.
	 */
	private static final class ReadableCorsRegistry extends CorsRegistry {

		@Override
		protected Map<String, CorsConfiguration> getCorsConfigurations() {
			return super.getCorsConfigurations();
		}

	}

}
