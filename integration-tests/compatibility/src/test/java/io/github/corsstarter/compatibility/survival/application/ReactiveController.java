package io.github.corsstarter.compatibility.survival.application;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What handlers do with a response of WebFlux.
 */
@RestController
class ReactiveController {

	@GetMapping("/open/clear")
	Mono<String> clear(ServerHttpResponse response) {
		response.getHeaders().clear();
		return Mono.just("ok");
	}

	@GetMapping("/open/clear-throw")
	Mono<String> clearAndThrow(ServerHttpResponse response) {
		response.getHeaders().clear();
		return Mono.error(new IllegalStateException("on purpose"));
	}

	@GetMapping("/open/cut")
	Mono<Void> cut(ServerHttpResponse response) {
		DataBuffer start = response.bufferFactory().wrap("a".repeat(20_000).getBytes(StandardCharsets.UTF_8));
		return response.writeAndFlushWith(
				Flux.just(Flux.just(start)).concatWith(Mono.error(new IllegalStateException("on purpose"))));
	}

	@RequestMapping("/open/form")
	Mono<String> form(ServerWebExchange exchange) {
		return exchange.getFormData().map((form) -> "form " + form.getFirst("a"));
	}

}
