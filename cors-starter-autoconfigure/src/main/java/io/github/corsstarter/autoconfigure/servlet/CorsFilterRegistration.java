package io.github.corsstarter.autoconfigure.servlet;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

import io.github.corsstarter.servlet.CorsDecisionFilter;

/**
 * How the servlet filter is registered, on the application's server and on a management
 * server.
 */
final class CorsFilterRegistration {

	private CorsFilterRegistration() {
	}

	static FilterRegistrationBean<CorsDecisionFilter> create(CorsDecisionFilter filter, int order) {
		FilterRegistrationBean<CorsDecisionFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setName("corsDecisionFilter");
		registration.setOrder(order);
		registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
		return registration;
	}

}
