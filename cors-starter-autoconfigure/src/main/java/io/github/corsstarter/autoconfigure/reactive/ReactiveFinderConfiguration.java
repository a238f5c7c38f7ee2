package io.github.corsstarter.autoconfigure.reactive;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.reactive.ReactiveFilterFinder;
import io.github.corsstarter.rule.reactive.SecurityWebFilterFinder;
import io.github.corsstarter.rule.reactive.WebFluxHandlerFinder;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.FilterPlacement;

/**
 * What finds the other CORS layers of an application. Looked for by their interfaces and
 * made when the start is over: only then is the class of a finder loaded.
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

	@Bean
	@Lazy
	@ConditionalOnClass(name = "org.springframework.web.reactive.DispatcherHandler")
	@ConditionalOnMissingBean
	HandlerFinder corsHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
		return new WebFluxHandlerFinder(beanFactory, environment);
	}

	@Bean
	@Lazy
	@ConditionalOnClass(name = "org.springframework.security.web.server.SecurityWebFilterChain")
	@ConditionalOnMissingBean(name = "corsSecurityFilterFinder")
	FilterFinder corsSecurityFilterFinder(ListableBeanFactory beanFactory) {
		return new SecurityWebFilterFinder(beanFactory);
	}

}
