package io.github.corsstarter.autoconfigure.servlet;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.servlet.CorsDecisionFilter;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Registers the filter on a management server that has its own port, where the filters of
 * the application do not reach, if a policy names the actuator's base path.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean({ CorsDecider.class, FilterPlacement.class })
class ManagementServerCorsConfiguration {

	@Bean
	FilterRegistrationBean<CorsDecisionFilter> managementCorsDecisionFilterRegistration(CorsDecider decider,
			CorsPolicies policies, FilterPlacement placement) {
		FilterRegistrationBean<CorsDecisionFilter> registration = ServletCorsAutoConfiguration
			.registration(new CorsDecisionFilter(decider.onManagementServer()), placement.order());
		registration.setEnabled(policies.active().governManagement());
		return registration;
	}

}
