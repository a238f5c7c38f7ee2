package io.github.corsstarter.compatibility.survival;

import java.util.List;
import java.util.stream.Stream;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.cut;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;

/**
 * Answers that another thread gives, or several pieces of them.
 */
final class LaterCases {

	private static final String STARTS_AND_THROWS = "`AsyncContext` starts, then the servlet throws";

	private LaterCases() {
	}

	static List<SurvivalCase> all() {
		return Stream.of(publishers(), mvc(), containers()).flatMap(List::stream).toList();
	}

	/**
	 * Whether a case may leave a server in disorder: Tomcat 11.0.22 has once answered the
	 * next request with a 500, having used the objects of the failed one again.
	 */
	static boolean leavesDisorder(SurvivalCase survivalCase) {
		return survivalCase.name().equals(STARTS_AND_THROWS);
	}

	private static List<SurvivalCase> publishers() {
		return List.of(SurvivalCase.get("`Mono`", "/open/mono").everywhere(kept(200)),
				SurvivalCase.get("`Mono` fails", "/open/mono-error").everywhere(kept(500)),
				SurvivalCase.get("`Mono` times out", "/open/mono-timeout").everywhere(kept(500)),
				SurvivalCase.get("`Flux`", "/open/flux").everywhere(kept(200)),
				SurvivalCase.get("`Flux` fails", "/open/flux-error").everywhere(kept(500)),
				SurvivalCase.get("server-sent events", "/open/events").everywhere(kept(200)),
				SurvivalCase.get("server-sent events fail in mid-stream", "/open/events-cut")
					.everywhere(cut(200))
					.on(Server.WAR, kept(200)));
	}

	private static List<SurvivalCase> mvc() {
		return List.of(servlet("`DeferredResult`", "/open/deferred", 200),
				servlet("`DeferredResult` fails", "/open/deferred-error", 500),
				servlet("`DeferredResult` times out", "/open/deferred-timeout", 503),
				servlet("`Callable`", "/open/callable", 200), servlet("`Callable` fails", "/open/callable-error", 500),
				servlet("`Callable` times out", "/open/callable-timeout", 503),
				servlet("`StreamingResponseBody`", "/open/stream", 200),
				servlet("`StreamingResponseBody` fails", "/open/stream-error", 500),
				servlet("`SseEmitter`", "/open/emitter", 200),
				servlet("`SseEmitter` fails", "/open/emitter-error", 500),
				servlet("`SseEmitter` times out", "/open/emitter-timeout", 503));
	}

	private static List<SurvivalCase> containers() {
		return List.of(servlet("`AsyncContext`", "/open/async/complete", 200),
				servlet("`AsyncContext` dispatches", "/open/async/dispatch", 200),
				servlet("`AsyncContext` dispatches to a handler that throws", "/open/async/dispatch-to-failure", 500),
				servlet("`AsyncContext` times out", "/open/async/timeout", 500),
				servlet("`AsyncContext`, `reset()`, then an answer", "/open/async/reset", 200),
				servlet(STARTS_AND_THROWS, "/open/async/start-and-throw", 500).on(Server.WAR, cut(500)));
	}

	private static SurvivalCase servlet(String name, String target, int status) {
		return SurvivalCase.get(name, target).on(Server.SERVLET, kept(status));
	}

}
