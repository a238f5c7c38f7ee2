package io.github.corsstarter.autoconfigure.reactive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.reactive.CorsDecisionWebFilter;
import io.github.corsstarter.reactive.GatewayRoutes;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the WebFlux filter.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(WebFilter.class)
@ConditionalOnBean(CorsDecider.class)
@Import(ReactiveFinderConfiguration.class)
public final class ReactiveCorsAutoConfiguration {

	private static final String GATEWAY = "org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping";

	@Bean
	@ConditionalOnMissingBean
	FilterPlacement corsFilterPlacement(CurrentConfiguration configuration) {
		return new FilterPlacement("reactive", configuration.atStart().filter().order());
	}

	@Bean
	@ConditionalOnMissingBean
	CorsDecisionWebFilter corsDecisionWebFilter(CorsDecider decider, FilterPlacement placement,
			ApplicationContext applicationContext) {
		return new CorsDecisionWebFilter(decider, applicationContext, gatewayRoutes(applicationContext),
				placement.order());
	}

	private static GatewayRoutes gatewayRoutes(ApplicationContext applicationContext) {
		return ClassUtils.isPresent(GATEWAY, applicationContext.getClassLoader())
				? GatewayRoutes.below(applicationContext.getEnvironment().getProperty("spring.webflux.base-path", ""))
				: GatewayRoutes.NONE;
	}

}
