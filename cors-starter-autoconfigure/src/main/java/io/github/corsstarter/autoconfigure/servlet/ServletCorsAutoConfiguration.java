package io.github.corsstarter.autoconfigure.servlet;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.servlet.CorsDecisionFilter;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the servlet filter.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(Filter.class)
@ConditionalOnBean(CorsDecider.class)
@Import(ServletFinderConfiguration.class)
public final class ServletCorsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FilterPlacement corsFilterPlacement(CurrentConfiguration configuration) {
		return new FilterPlacement("servlet", configuration.atStart().filter().order());
	}

	@Bean
	@ConditionalOnMissingBean(value = CorsDecisionFilter.class, parameterizedContainer = FilterRegistrationBean.class)
	FilterRegistrationBean<CorsDecisionFilter> corsDecisionFilterRegistration(CorsDecider decider,
			FilterPlacement placement) {
		return registration(new CorsDecisionFilter(decider), placement.order());
	}

	/** The same on the application's server and on a management server. */
	static FilterRegistrationBean<CorsDecisionFilter> registration(CorsDecisionFilter filter, int order) {
		FilterRegistrationBean<CorsDecisionFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setName("corsDecisionFilter");
		registration.setOrder(order);
		registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
		return registration;
	}

}
