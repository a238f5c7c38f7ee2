package io.github.corsstarter.compatibility.survival.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Filters that fail: in front of the policy, before and after Spring Security.
 */
@Configuration(proxyBeanMethods = false)
class ReactiveFilters {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 9)
	WebFilter seeingFilter() {
		return (exchange, chain) -> {
			SeenRequests.add(exchange.getRequest().getHeaders().getFirst(SeenRequests.HEADER));
			return chain.filter(exchange);
		};
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 5)
	WebFilter firstFilter() {
		return (exchange, chain) -> failAt("/open/filter/first", exchange, chain);
	}

	@Bean
	@Order(-200)
	WebFilter failureBeforeSecurity() {
		return (exchange, chain) -> failAt("/open/filter/before", exchange, chain);
	}

	@Bean
	@Order(0)
	WebFilter failureAfterSecurity() {
		return (exchange, chain) -> failAt("/open/filter/after", exchange, chain);
	}

	@Bean
	@Order(0)
	WebFilter clearAfterSecurity() {
		return (exchange, chain) -> {
			if (at("/open/filter/clear", exchange)) {
				exchange.getResponse().getHeaders().clear();
			}
			return failAt("/open/filter/clear", exchange, chain);
		};
	}

	/** As an upstream and a filter do that spell names in their own way. */
	@Bean
	@Order(0)
	WebFilter spellingsAfterSecurity() {
		return (exchange, chain) -> {
			if (at("/open/spellings", exchange)) {
				HttpHeaders headers = exchange.getResponse().getHeaders();
				headers.add("vary", "accept-language");
				headers.add("Vary", "Accept-Language");
				headers.add("x-twice", "1");
				headers.add("X-Twice", "2");
				headers.add("access-control-allow-origin", "*");
				headers.add("ACCESS-CONTROL-ALLOW-ORIGIN", "*");
			}
			return chain.filter(exchange);
		};
	}

	private static Mono<Void> failAt(String path, ServerWebExchange exchange, WebFilterChain chain) {
		return at(path, exchange) ? Mono.error(new IllegalStateException("on purpose")) : chain.filter(exchange);
	}

	private static boolean at(String path, ServerWebExchange exchange) {
		return exchange.getRequest().getPath().value().equals(path);
	}

}
