package io.github.corsstarter.reactive;

import java.time.Instant;
import java.util.List;

import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that has Netty's buffers and is not Reactor Netty.
 */
class OtherServerTests {

	private static final String APP = "https://app.example.com";

	@Test
	void preflightWhenServerOnlyHasBuffersOfNettyIsAnswered() {
		MockServerHttpResponse response = new MockServerHttpResponse(
				new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT));
		MockServerWebExchange mock = MockServerWebExchange.from(MockServerHttpRequest.options("http://localhost/orders")
			.header("Origin", APP)
			.header("Access-Control-Request-Method", "GET"));
		ServerWebExchange exchange = new ServerWebExchangeDecorator(mock) {

			@Override
			public ServerHttpResponse getResponse() {
				return response;
			}

		};
		filter().filter(exchange, (passedOn) -> {
			throw new AssertionError("The preflight was passed on");
		}).block();
		assertThat(response.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(response.isCommitted()).isTrue();
		assertThat(response.getHeaders().getAccessControlAllowOrigin()).isEqualTo(APP);
	}

	private static CorsDecisionWebFilter filter() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("default").allowedOrigins(APP).build());
		PathPolicy everywhere = new PathPolicy(PathPatternParser.defaultInstance.parse("/**"), "cors.paths", policy);
		ActivePolicies active = new ActivePolicies(null, List.of(everywhere), List.of(), ManagementPaths.NONE, 1,
				Instant.EPOCH);
		return new CorsDecisionWebFilter(
				new CorsDecider(new CorsPolicies(new Generation(active, PropertyOrigins.asOf(new MockEnvironment()))),
						List.of(), ClientDiagnostics.NONE),
				new StaticApplicationContext(), GatewayRoutes.NONE, 0);
	}

}
