package io.github.corsstarter.reactive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who commits a response, when, and what was done to its headers until then.
 */
class CommitGuardTests {

	private static final String APP = "https://app.example.com";

	private final List<String> conflicts = new ArrayList<>();

	/** Handlers that set foreign headers at some moment. */
	static Stream<Named<WebFilterChain>> handlers() {
		return Stream.concat(withBody(), withoutBody());
	}

	private static Stream<Named<WebFilterChain>> withBody() {
		return Stream.of(Named.of("writes a buffer", (exchange) -> {
			spoil(exchange.getResponse());
			return exchange.getResponse().writeWith(Mono.just(buffer("one")));
		}), Named.of("spoils with the first buffer", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			return response.writeWith(Flux.range(1, 3).doOnNext((number) -> {
				if (number == 1) {
					spoil(response);
				}
			}).map((number) -> buffer("" + number)));
		}), Named.of("spoils with the only buffer", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			return response.writeWith(Mono.fromCallable(() -> {
				spoil(response);
				return buffer("one");
			}));
		}), Named.of("flushes", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			return response.writeAndFlushWith(
					Flux.just("a", "b").doFirst(() -> spoil(response)).map((text) -> Mono.just(buffer(text))));
		}), Named.of("writes nothing of many", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			return response.writeWith(Flux.<DataBuffer>empty().doOnComplete(() -> spoil(response)));
		}), Named.of("writes nothing of one", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			return response.writeWith(Mono.<DataBuffer>empty().doOnSuccess((none) -> spoil(response)));
		}));
	}

	private static Stream<Named<WebFilterChain>> withoutBody() {
		return Stream.of(Named.of("completes", (exchange) -> {
			ServerHttpResponse response = exchange.getResponse();
			Mono<Void> completion = response.setComplete();
			return Mono.fromRunnable(() -> spoil(response)).then(completion);
		}), Named.of("leaves it to others", (exchange) -> Mono.fromRunnable(() -> spoil(exchange.getResponse()))),
				Named.of("acts before the commit", (exchange) -> {
					ServerHttpResponse response = exchange.getResponse();
					response.beforeCommit(() -> Mono.fromRunnable(() -> spoil(response)));
					return response.writeWith(Mono.just(buffer("one")));
				}), Named.of("acts before a commit that others make", (exchange) -> {
					ServerHttpResponse response = exchange.getResponse();
					response.beforeCommit(
							() -> Mono.delay(Duration.ofMillis(5)).then(Mono.fromRunnable(() -> spoil(response))));
					return Mono.empty();
				}), Named.of("fails", (exchange) -> {
					spoil(exchange.getResponse());
					return Mono.error(new IllegalStateException("expected"));
				}), Named.of("fails with its body", (exchange) -> {
					spoil(exchange.getResponse());
					return exchange.getResponse().writeWith(Flux.error(new IllegalStateException("expected")));
				}), Named.of("never ends", (exchange) -> {
					spoil(exchange.getResponse());
					return Mono.never();
				}));
	}

	@ParameterizedTest
	@MethodSource("handlers")
	void responseWhenSpoiledIsCommittedWithHeadersOfThePolicy(WebFilterChain handler) {
		ServerHttpResponse response = send(handler);
		assertThat(response.isCommitted()).isTrue();
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		response.getHeaders().forEach((name, lines) -> {
			if (!name.startsWith("Content-")) {
				headers.put(name, String.join(", ", lines));
			}
		});
		assertThat(headers).containsOnly(Map.entry("Access-Control-Allow-Origin", APP),
				Map.entry("Vary", "Accept, Origin"), Map.entry("X-Own", "own"));
		assertThat(this.conflicts).containsExactlyInAnyOrder("access-control-allow-origin", "access-control-max-age");
	}

	@Test
	void bodyIsPassedOnAsItIs() {
		MockServerHttpResponse many = send((exchange) -> exchange.getResponse()
			.writeWith(Flux.range(0, 1000).map((number) -> buffer(number + ","))));
		assertThat(many.getBodyAsString().block()).startsWith("0,1,2,").endsWith("998,999,");
		MockServerHttpResponse one = send((exchange) -> exchange.getResponse().writeWith(Mono.just(buffer("one"))));
		assertThat(one.getBodyAsString().block()).isEqualTo("one");
		assertThat(this.conflicts).isEmpty();
	}

	@Test
	void varyOfOthersIsJoinedInOneLine() {
		assertThat(varyAfter((headers) -> {
			headers.add("Vary", "Accept");
			headers.add("Vary", "origin, Accept-Encoding");
		})).containsExactly("Origin, Accept, Accept-Encoding");
		assertThat(varyAfter((headers) -> headers.set("Vary", "Accept"))).containsExactly("Accept, Origin");
		assertThat(varyAfter((headers) -> headers.add("Vary", "*"))).containsExactly("Origin, *");
		assertThat(varyAfter((headers) -> headers.set("Vary", "*"))).containsExactly("*");
	}

	@Test
	void clearedHeadersComeBack() {
		assertThat(varyAfter(HttpHeaders::clear)).containsExactly("Origin");
	}

	/**
	 * The lines that are sent if a handler does this, with the policy's other headers.
	 */
	private List<String> varyAfter(Consumer<HttpHeaders> handler) {
		HttpHeaders headers = send((exchange) -> {
			handler.accept(exchange.getResponse().getHeaders());
			return exchange.getResponse().writeWith(Mono.just(buffer("one")));
		}).getHeaders();
		assertThat(headers.get("Access-Control-Allow-Origin")).containsExactly(APP);
		assertThat(this.conflicts).isEmpty();
		List<String> vary = headers.get("Vary");
		return (vary != null) ? vary : List.of();
	}

	/** Like a server: what fails or takes too long is answered in front of the filter. */
	private MockServerHttpResponse send(WebFilterChain handler) {
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.get("http://localhost/orders").header("Origin", APP));
		MockServerHttpResponse response = exchange.getResponse();
		filter().filter(exchange, handler).timeout(Duration.ofMillis(500)).onErrorResume((error) -> {
			response.setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR);
			response.getHeaders().set("Access-Control-Max-Age", "1");
			return response.writeWith(Mono.just(buffer("failed")));
		}).then(Mono.defer(response::setComplete)).block(Duration.ofSeconds(10));
		return response;
	}

	private static void spoil(ServerHttpResponse response) {
		response.getHeaders().set("access-control-allow-origin", "*");
		response.getHeaders().set("Access-Control-Max-Age", "1");
		response.getHeaders().set("Vary", "Accept");
		response.getHeaders().set("X-Own", "own");
	}

	private static DataBuffer buffer(String text) {
		return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	private WebFilter filter() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("default").allowedOrigins(APP).build());
		PathPolicy everywhere = new PathPolicy(PathPatternParser.defaultInstance.parse("/**"), "cors.paths", policy);
		ActivePolicies active = new ActivePolicies(null, List.of(everywhere), List.of(), ManagementPaths.NONE, 1,
				Instant.EPOCH);
		return new CorsDecisionWebFilter(
				new CorsDecider(new CorsPolicies(new Generation(active, PropertyOrigins.asOf(new MockEnvironment()))),
						List.of(new CorsDecisionListener() {

							@Override
							public void onConflict(CorsPolicy conflicting, String header) {
								CommitGuardTests.this.conflicts.add(header.toLowerCase(Locale.ROOT));
							}

						}), ClientDiagnostics.NONE),
				new StaticApplicationContext(), GatewayRoutes.NONE, 0);
	}

}
