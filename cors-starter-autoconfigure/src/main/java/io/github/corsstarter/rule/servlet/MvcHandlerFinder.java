package io.github.corsstarter.rule.servlet;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.Servlet;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.handler.HandlerCollector;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.handler.HandlerInventory;

/**
 * Reads the request mappings of Spring MVC.
 *
 * @since 0.1.0
 */
public final class MvcHandlerFinder implements HandlerFinder {

	private final ExistingBeans beans;

	private final ListableBeanFactory beanFactory;

	private final Environment environment;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 * @param environment the properties
	 */
	public MvcHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
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
		readOtherServlets(collector);
		return collector.collected();
	}

	private static void read(HandlerMapping mapping, HandlerCollector collector) {
		if (mapping instanceof RequestMappingInfoHandlerMapping requestMapping) {
			read(requestMapping, collector);
		}
		else if (mapping instanceof AbstractUrlHandlerMapping urlMapping) {
			read(urlMapping, collector);
		}
		else if (!(mapping instanceof RouterFunctionMapping routes) || routes.getRouterFunction() != null) {
			collector.markIncomplete();
		}
		if (mapping instanceof AbstractHandlerMapping configured
				&& configured.getCorsConfigurationSource() instanceof UrlBasedCorsConfigurationSource source) {
			source.getCorsConfigurations().forEach(collector::addRegistered);
		}
	}

	private static void read(RequestMappingInfoHandlerMapping mapping, HandlerCollector collector) {
		mapping.getHandlerMethods().forEach((info, handler) -> {
			PathPatternsRequestCondition patterns = info.getPathPatternsCondition();
			if (patterns != null) {
				collector.add(patterns.getPatterns(), info.getMethodsCondition().getMethods(), handler);
			}
			else {
				// the older kind of patterns, which cannot be compared
				collector.markIncomplete();
			}
		});
	}

	private static void read(AbstractUrlHandlerMapping mapping, HandlerCollector collector) {
		mapping.getHandlerMap().forEach((pattern, handler) -> {
			if (handler instanceof ResourceHttpRequestHandler resources) {
				collector.addResources(pattern, resources.getLocations());
			}
			else {
				collector.add(pattern, handler);
			}
		});
		if (mapping.getRootHandler() != null) {
			collector.addResources("/", List.of());
		}
		if (mapping.getDefaultHandler() != null) {
			collector.markIncomplete();
		}
	}

	private void readOtherServlets(HandlerCollector collector) {
		if (this.beans.ofType(Servlet.class).values().stream().anyMatch((bean) -> !(bean instanceof DispatcherServlet))
				|| this.beans.ofType(ServletRegistrationBean.class)
					.values()
					.stream()
					.anyMatch((bean) -> !(bean.getServlet() instanceof DispatcherServlet))) {
			collector.markIncomplete();
		}
	}

}
