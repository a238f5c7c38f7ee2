package io.github.corsstarter.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * A filter that fails, and clears the headers of some responses first.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveTrouble {

	@Bean
	@Order(0)
	WebFilter failingFilter() {
		return (exchange, chain) -> {
			String path = exchange.getRequest().getPath().value();
			if (path.equals("/open/reset")) {
				exchange.getResponse().getHeaders().clear();
			}
			boolean fails = path.equals("/open/reset") || path.equals("/open/filter-failure");
			return fails ? Mono.error(new IllegalStateException("on purpose")) : chain.filter(exchange);
		};
	}

}
