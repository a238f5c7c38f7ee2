package io.github.corsstarter.compatibility.survival.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Handlers that answer from another thread.
 */
@RestController
class ServletAsyncController {

	private static final long SOON = 50;

	@GetMapping("/open/deferred")
	DeferredResult<String> deferred() {
		DeferredResult<String> result = new DeferredResult<>();
		CompletableFuture.runAsync(() -> result.setResult("later"));
		return result;
	}

	@GetMapping("/open/deferred-error")
	DeferredResult<String> deferredError() {
		DeferredResult<String> result = new DeferredResult<>();
		CompletableFuture.runAsync(() -> result.setErrorResult(new IllegalStateException("on purpose")));
		return result;
	}

	@GetMapping("/open/deferred-timeout")
	DeferredResult<String> deferredTimeout() {
		return new DeferredResult<>(SOON);
	}

	@GetMapping("/open/callable")
	Callable<String> callable() {
		return () -> "later";
	}

	@GetMapping("/open/callable-error")
	Callable<String> callableError() {
		return () -> {
			throw new IllegalStateException("on purpose");
		};
	}

	@GetMapping("/open/callable-timeout")
	WebAsyncTask<String> callableTimeout() {
		Executor later = CompletableFuture.delayedExecutor(20 * SOON, TimeUnit.MILLISECONDS);
		// not to be interrupted: Spring would race to answer with the interruption
		return new WebAsyncTask<>(SOON, () -> CompletableFuture.supplyAsync(() -> "too late", later).join());
	}

	@GetMapping("/open/stream")
	StreamingResponseBody stream() {
		return (body) -> body.write("later".getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/open/stream-error")
	StreamingResponseBody streamError() {
		return (body) -> {
			throw new IllegalStateException("on purpose");
		};
	}

	@GetMapping("/open/emitter")
	SseEmitter emitter() {
		SseEmitter emitter = new SseEmitter();
		CompletableFuture.runAsync(() -> {
			send(emitter);
			emitter.complete();
		});
		return emitter;
	}

	@GetMapping("/open/emitter-error")
	SseEmitter emitterError() {
		SseEmitter emitter = new SseEmitter();
		CompletableFuture.runAsync(() -> emitter.completeWithError(new IllegalStateException("on purpose")));
		return emitter;
	}

	@GetMapping("/open/emitter-timeout")
	SseEmitter emitterTimeout() {
		return new SseEmitter(SOON);
	}

	private static void send(SseEmitter emitter) {
		try {
			emitter.send("later");
		}
		catch (IOException ex) {
			emitter.completeWithError(ex);
		}
	}

}
