package io.github.corsstarter.autoconfigure.reactive;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.DispatcherHandler;

import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.reactive.ReactiveFilterFinder;
import io.github.corsstarter.rule.reactive.SecurityWebFilterFinder;
import io.github.corsstarter.rule.reactive.WebFluxHandlerFinder;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.FilterPlacement;

/**
 * What finds the other CORS layers of an application.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveFinderConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "corsFilterFinder")
	FilterFinder corsFilterFinder(ListableBeanFactory beanFactory, ObjectProvider<FilterPlacement> placement) {
		return new ReactiveFilterFinder(beanFactory,
				placement.getIfAvailable(() -> new FilterPlacement("reactive", CorsFilterOrder.DEFAULT)));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(DispatcherHandler.class)
	static class WebFluxConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean
		HandlerFinder corsHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
			return new WebFluxHandlerFinder(beanFactory, environment);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SecurityWebFilterChain.class)
	static class SecurityConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean(name = "corsSecurityFilterFinder")
		FilterFinder corsSecurityFilterFinder(ListableBeanFactory beanFactory) {
			return new SecurityWebFilterFinder(beanFactory);
		}

	}

}
