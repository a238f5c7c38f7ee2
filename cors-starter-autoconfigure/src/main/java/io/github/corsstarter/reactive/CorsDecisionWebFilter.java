package io.github.corsstarter.reactive;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.web.CorsDecider;

/**
 * Answers preflights, and lets other exchanges pass with the headers of the policy.
 *
 * @since 0.1.0
 */
public final class CorsDecisionWebFilter implements WebFilter, Ordered {

	private final CorsDecider decider;

	private final ApplicationContext applicationContext;

	private final int order;

	/**
	 * Creates a filter.
	 * @param decider decides the requests
	 * @param applicationContext the context of the application: a management server with
	 * its own port runs in another one, yet finds this filter, too
	 * @param order where the filter stands
	 */
	public CorsDecisionWebFilter(CorsDecider decider, ApplicationContext applicationContext, int order) {
		this.decider = decider;
		this.applicationContext = applicationContext;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ApplicationContext serving = exchange.getApplicationContext();
		boolean managementServer = serving != null && serving != this.applicationContext;
		ReactiveCorsRequest request = new ReactiveCorsRequest(exchange);
		CorsDecision decision = this.decider.decide(request, managementServer);
		if (decision == null) {
			// for the endpoint that tells what becomes of requests to this server
			return chain.filter(exchange)
				.contextWrite(
						(context) -> context.put(ServerWebExchangeContextFilter.EXCHANGE_CONTEXT_ATTRIBUTE, exchange));
		}
		ServerHttpResponse response = exchange.getResponse();
		if (decision.isAnswered()) {
			this.decider.write(decision, request, new ReactiveCorsResponse(response.getHeaders()));
			response.setStatusCode(HttpStatusCode.valueOf(decision.status()));
			return complete(response);
		}
		CommitGuard guard = new CommitGuard(this.decider, decision, response.getHeaders());
		this.decider.write(decision, request, guard);
		response.beforeCommit(() -> {
			guard.restore();
			return Mono.empty();
		});
		return chain.filter(exchange);
	}

	private static Mono<Void> complete(ServerHttpResponse response) {
		return (response.bufferFactory() instanceof NettyDataBufferFactory) ? ReactorNettyCompletion.later(response)
				: response.setComplete();
	}

}
