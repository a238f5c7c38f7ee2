package io.github.corsstarter.sample.probe;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A way in which a call of a page can fail, or seem to.
 */
enum Failure {

	NONE("nothing: the page reads the answer", "/ok", Map.of()),

	ORIGIN("the server does not allow the origin", "/denied", Map.of()),

	HEADER("the server does not allow a request header", "/header", Map.of("headers", Map.of("X-Trace", "1"))),

	METHOD("the server does not allow the method", "/method", Map.of("method", "PUT")),

	PREFLIGHT("the preflight is answered with 403", "/preflight",
			Map.of("method", "POST", "headers", Map.of("Content-Type", "application/json"), "body", "{}")),

	ERROR("a 500 without CORS headers", "/error", Map.of()),

	STRIPPED("a proxy takes the headers of the answer away", "/stripped",
			Map.of("method", "POST", "headers", Map.of("Content-Type", "application/json"), "body", "{}")),

	UNREADABLE("a header of the answer is not exposed", "/ok", Map.of()),

	CORP("no CORS headers, and `Cross-Origin-Resource-Policy: same-origin`", "/corp", Map.of()),

	CLOSED("the server closes the connection", "/close", Map.of()),

	REFUSED("the connection is refused", "", Map.of()),

	DNS("the host name has no address", "", Map.of()),

	CSP("the page's own Content-Security-Policy", "/denied", Map.of()),

	ABORTED("the script aborts the call", "/ok", Map.of()),

	OFFLINE("the browser is offline", "/denied", Map.of()),

	EXTENSION("something in the browser refuses the call, as an ad blocker does", "/unwanted", Map.of());

	private final String title;

	private final String path;

	private final Map<String, ?> init;

	Failure(String title, String path, Map<String, ?> init) {
		this.title = title;
		this.path = path;
		this.init = init;
	}

	String title() {
		return this.title;
	}

	String page() {
		return (this == CSP) ? "/csp.html" : "/page.html";
	}

	/** What the page is told to do. */
	Map<String, ?> scenario(String api) {
		Function<Failure, String> urls = (failure) -> switch (failure) {
			// port 1 is nobody's, and browsers let pages ask for few others of the kind
			case REFUSED -> "http://localhost:9009/orders";
			case DNS -> "http://api.invalid/orders";
			default -> api + this.path;
		};
		return Map.of("url", urls.apply(this), "init", this.init, "reads",
				(this == UNREADABLE) ? List.of("X-Total") : List.of(), "abort", this == ABORTED, "worker",
				(this == EXTENSION) ? "worker.js" : "");
	}

}
