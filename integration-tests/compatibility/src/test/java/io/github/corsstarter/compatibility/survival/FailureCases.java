package io.github.corsstarter.compatibility.survival;

import java.util.List;
import java.util.stream.Stream;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.cut;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.unseen;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.withoutVary;

/**
 * Exceptions and error pages.
 */
final class FailureCases {

	private FailureCases() {
	}

	static List<SurvivalCase> all() {
		return Stream.of(handlers(), filters(), errorPages()).flatMap(List::stream).toList();
	}

	private static List<SurvivalCase> handlers() {
		return List.of(SurvivalCase.get("handler throws", "/open/failure").everywhere(kept(500)),
				SurvivalCase.get("`@ExceptionHandler` throws, too", "/open/handler-fails").everywhere(kept(500)),
				SurvivalCase.get("handler forwards to one that throws", "/open/forward-to-failure")
					.on(Server.SERVLET, kept(500)),
				SurvivalCase.get("handler calls `sendError`", "/open/send-error").on(Server.SERVLET, kept(409)),
				SurvivalCase.get("handler calls `reset()` and throws", "/open/reset-throw")
					.on(Server.SERVLET, kept(500)),
				SurvivalCase.get("handler calls `headers.clear()` and fails", "/open/clear-throw")
					.on(Server.REACTIVE, kept(500)),
				SurvivalCase.get("handler throws in mid-stream", "/open/cut")
					.everywhere(cut(200))
					.on(Server.WAR, kept(200)));
	}

	private static List<SurvivalCase> filters() {
		return List.of(
				SurvivalCase.get("filter in front of the starter's throws", "/open/filter/first")
					.on(Server.SERVLET, kept(500))
					.on(Server.REACTIVE, unseen(500)),
				SurvivalCase.get("filter before Spring Security throws", "/open/filter/before").everywhere(kept(500)),
				SurvivalCase.get("filter after Spring Security throws", "/open/filter/after").everywhere(kept(500)),
				SurvivalCase.get("filter calls `sendError`", "/open/filter/send-error").on(Server.SERVLET, kept(409)),
				SurvivalCase.get("filter calls `reset()` and throws", "/open/filter/reset")
					.on(Server.SERVLET, kept(500)),
				SurvivalCase.get("filter calls `headers.clear()` and fails", "/open/filter/clear")
					.on(Server.REACTIVE, kept(500)));
	}

	private static List<SurvivalCase> errorPages() {
		return List.of(
				SurvivalCase.get("error page as HTML", "/open/failure")
					.with("Accept", "text/html")
					.everywhere(kept(500)),
				SurvivalCase.get("error page of a failure fails, too", "/open/failure")
					.with("X-Broken", "error page")
					.everywhere(kept(500))
					.on(Server.JETTY, withoutVary(500)),
				SurvivalCase.get("error page of a 404 fails", "/open/nothing")
					.with("X-Broken", "error page")
					.on(Server.SERVLET, kept(404))
					.on(Server.JETTY, withoutVary(404))
					.on(Server.WAR, kept(500))
					.on(Server.REACTIVE, kept(500)));
	}

}
