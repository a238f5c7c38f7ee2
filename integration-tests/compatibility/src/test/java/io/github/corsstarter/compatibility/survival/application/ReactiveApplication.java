package io.github.corsstarter.compatibility.survival.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * What is special to WebFlux.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@Import({ ReactiveController.class, ReactiveFilters.class })
class ReactiveApplication {

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity http) {
		return http
			.authorizeExchange((exchanges) -> exchanges.pathMatchers("/open/**")
				.permitAll()
				.pathMatchers("/admin")
				.hasRole("ADMIN")
				.anyExchange()
				.authenticated())
			.csrf((csrf) -> csrf.disable())
			.httpBasic(Customizer.withDefaults())
			.build();
	}

	/** Stands before the handler that renders errors. */
	@Bean
	@Order(-2)
	WebExceptionHandler failingErrorHandler() {
		return (exchange, failure) -> {
			String broken = exchange.getRequest().getHeaders().getFirst("X-Broken");
			return "error page".equals(broken)
					? Mono.error(new IllegalStateException("on purpose, while an error is rendered"))
					: Mono.error(failure);
		};
	}

}
