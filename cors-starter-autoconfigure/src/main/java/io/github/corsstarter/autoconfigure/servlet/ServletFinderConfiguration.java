package io.github.corsstarter.autoconfigure.servlet;

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
import io.github.corsstarter.rule.servlet.MvcHandlerFinder;
import io.github.corsstarter.rule.servlet.SecurityFilterFinder;
import io.github.corsstarter.rule.servlet.ServletFilterFinder;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.FilterPlacement;

/**
 * What finds the other CORS layers of an application. Looked for by their interfaces and
 * made when the start is over: only then is the class of a finder loaded.
 */
@Configuration(proxyBeanMethods = false)
class ServletFinderConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean(name = "corsFilterFinder")
	FilterFinder corsFilterFinder(ListableBeanFactory beanFactory, ObjectProvider<FilterPlacement> placement) {
		return new ServletFilterFinder(beanFactory,
				placement.getIfAvailable(() -> new FilterPlacement("servlet", CorsFilterOrder.DEFAULT)));
	}

	@Bean
	@Lazy
	@ConditionalOnClass(name = "org.springframework.web.servlet.DispatcherServlet")
	@ConditionalOnMissingBean
	HandlerFinder corsHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
		return new MvcHandlerFinder(beanFactory, environment);
	}

	@Bean
	@Lazy
	@ConditionalOnClass(name = "org.springframework.security.web.SecurityFilterChain")
	@ConditionalOnMissingBean(name = "corsSecurityFilterFinder")
	FilterFinder corsSecurityFilterFinder(ListableBeanFactory beanFactory) {
		return new SecurityFilterFinder(beanFactory);
	}

}
