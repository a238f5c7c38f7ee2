package io.github.corsstarter.reactive;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
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

	private final CorsDecider managementDecider;

	private final ApplicationContext applicationContext;

	private final GatewayRoutes gateway;

	private final int order;

	/**
	 * Creates a filter.
	 * @param decider decides the requests
	 * @param applicationContext the context of the application: a management server with
	 * its own port runs in another one, yet finds this filter, too
	 * @param gateway how a gateway in this application finds its routes
	 * @param order where the filter stands
	 */
	public CorsDecisionWebFilter(CorsDecider decider, ApplicationContext applicationContext, GatewayRoutes gateway,
			int order) {
		this.decider = decider;
		this.managementDecider = decider.onManagementServer();
		this.applicationContext = applicationContext;
		this.gateway = gateway;
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
		ReactiveCorsRequest request = this.gateway.wrap(exchange);
		CorsDecision decision = (managementServer ? this.managementDecider : this.decider).decide(request);
		if (decision != null && decision.isAnswered()) {
			return answer(decision, request, exchange.getResponse());
		}
		Mono<Void> behind = (decision != null) ? guard(decision, request, exchange, chain) : chain.filter(exchange);
		return (managementServer || this.decider.isManagement(request)) ? withExchange(behind, exchange) : behind;
	}

	private Mono<Void> answer(CorsDecision decision, ReactiveCorsRequest request, ServerHttpResponse response) {
		this.decider.write(decision, request, new ReactiveCorsResponse(response.getHeaders()));
		response.setStatusCode(HttpStatusCode.valueOf(decision.status()));
		return ResponseCompletion.complete(response);
	}

	private Mono<Void> guard(CorsDecision decision, ReactiveCorsRequest request, ServerWebExchange exchange,
			WebFilterChain chain) {
		CommitGuard guard = CommitGuard.of(this.decider, decision, exchange.getResponse());
		this.decider.write(decision, request, guard);
		return new GuardedCompletion(chain.filter(new GuardedExchange(exchange, guard)), guard);
	}

	/** For the endpoint that tells how requests to this server are handled. */
	private static Mono<Void> withExchange(Mono<Void> behind, ServerWebExchange exchange) {
		return behind.contextWrite(
				(context) -> context.put(ServerWebExchangeContextFilter.EXCHANGE_CONTEXT_ATTRIBUTE, exchange));
	}

}
