package io.github.corsstarter.autoconfigure.servlet;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;

import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.rule.servlet.MvcHandlerFinder;
import io.github.corsstarter.rule.servlet.SecurityFilterFinder;
import io.github.corsstarter.rule.servlet.ServletFilterFinder;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.FilterPlacement;

/**
 * What finds the other CORS layers of an application.
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

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(DispatcherServlet.class)
	static class MvcConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean
		HandlerFinder corsHandlerFinder(ListableBeanFactory beanFactory, Environment environment) {
			return new MvcHandlerFinder(beanFactory, environment);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SecurityFilterChain.class)
	static class SecurityConfiguration {

		@Bean
		@Lazy
		@ConditionalOnMissingBean(name = "corsSecurityFilterFinder")
		FilterFinder corsSecurityFilterFinder(ListableBeanFactory beanFactory) {
			return new SecurityFilterFinder(beanFactory);
		}

	}

}
