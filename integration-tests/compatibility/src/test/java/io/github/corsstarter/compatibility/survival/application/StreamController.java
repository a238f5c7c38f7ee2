package io.github.corsstarter.compatibility.survival.application;

import java.time.Duration;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers that come later and in pieces, which both stacks know.
 */
@RestController
class StreamController {

	private static final Duration SOON = Duration.ofMillis(20);

	@GetMapping("/open/mono")
	Mono<String> mono() {
		return Mono.delay(SOON).thenReturn("later");
	}

	@GetMapping("/open/mono-error")
	Mono<String> monoError() {
		return Mono.delay(SOON).then(Mono.error(new IllegalStateException("on purpose")));
	}

	@GetMapping("/open/mono-timeout")
	Mono<String> monoTimeout() {
		return Mono.<String>never().timeout(SOON);
	}

	@GetMapping("/open/flux")
	Flux<String> flux() {
		return Flux.just("a", "b").delayElements(SOON);
	}

	@GetMapping("/open/flux-error")
	Flux<String> fluxError() {
		return Flux.error(new IllegalStateException("on purpose"));
	}

	@GetMapping(path = "/open/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> events() {
		return flux();
	}

	@GetMapping(path = "/open/events-cut", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<String> eventsCut() {
		return Flux.just("a").concatWith(Mono.delay(SOON).then(Mono.error(new IllegalStateException("on purpose"))));
	}

}
