package io.github.corsstarter.autoconfigure.observation;

import io.micrometer.observation.Observation;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.OnCorsKeyCondition;
import io.github.corsstarter.observation.ReactiveTraceAttributes;
import io.github.corsstarter.observation.ServletTraceAttributes;
import io.github.corsstarter.observation.TraceAttributes;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Auto-configuration of the attributes of traces.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@Conditional(OnCorsKeyCondition.class)
@ConditionalOnClass(Observation.class)
@ConditionalOnBean(CorsPolicies.class)
public final class CorsTraceAutoConfiguration {

	/**
	 * The servlet stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass(Filter.class)
	static class ServletConfiguration {

		@Bean
		@ConditionalOnMissingBean(TraceAttributes.class)
		ServletTraceAttributes corsTraceAttributes() {
			return new ServletTraceAttributes();
		}

	}

	/**
	 * The WebFlux stack.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(WebFilter.class)
	static class ReactiveConfiguration {

		@Bean
		@ConditionalOnMissingBean(TraceAttributes.class)
		ReactiveTraceAttributes corsTraceAttributes() {
			return new ReactiveTraceAttributes();
		}

	}

}
