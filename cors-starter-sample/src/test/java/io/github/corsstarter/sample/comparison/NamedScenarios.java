package io.github.corsstarter.sample.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * The scenarios that have a name, by what they are about.
 */
final class NamedScenarios {

	private static final String ORIGIN = "Access-Control-Allow-Origin";

	private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

	private static final String METHODS = "Access-Control-Allow-Methods";

	private static final String HEADERS = "Access-Control-Allow-Headers";

	private static final String EXPOSED = "Access-Control-Expose-Headers";

	private static final ServerAnswer OK = allow();

	private static final ServerAnswer ANY = ServerAnswer.of(200, ORIGIN, "*");

	private static final ServerAnswer WITH_CREDENTIALS = allow(CREDENTIALS, "true");

	private NamedScenarios() {
	}

	static Map<String, List<BrowserScenario>> groups() {
		Map<String, List<BrowserScenario>> groups = new LinkedHashMap<>();
		groups.put("Allowed and denied", origins());
		groups.put("Credentials", credentials());
		groups.put("Preflights", preflights());
		groups.put("Lists of the preflight", lists());
		groups.put("Response headers", exposed());
		groups.put("Pages and networks", places());
		groups.putAll(SequenceScenarios.groups());
		return groups;
	}

	static List<BrowserScenario> all() {
		List<BrowserScenario> all = new ArrayList<>();
		groups().values().forEach(all::addAll);
		return all;
	}

	/** An answer that allows the page. */
	static ServerAnswer allow(String... more) {
		ServerAnswer answer = ServerAnswer.of(200, more);
		return new ServerAnswer(200, answer.headers().with(ORIGIN, "{origin}"));
	}

	private static List<BrowserScenario> origins() {
		Call get = Call.get();
		return List.of(BrowserScenario.of("the page's origin", get, Answers.of(OK)),
				BrowserScenario.of("`*`", get, Answers.of(ANY)),
				BrowserScenario.of("no `Access-Control-Allow-Origin`", get, Answers.of(ServerAnswer.of(200))),
				BrowserScenario.of("another origin", get, origin("https://evil.example")),
				BrowserScenario.of("the origin in upper case", get, origin("{ORIGIN}")),
				BrowserScenario.of("the origin with a slash behind it", get, origin("{origin}/")),
				BrowserScenario.of("an empty origin", get, origin("")),
				BrowserScenario.of("two origins on one line", get, origin("{origin}, https://evil.example")),
				BrowserScenario.of("two lines with one origin each", get,
						Answers.of(ServerAnswer.of(200, ORIGIN, "{origin}", ORIGIN, "{origin}"))),
				BrowserScenario.of("the origin, and an empty line", get,
						Answers.of(ServerAnswer.of(200, ORIGIN, "{origin}", ORIGIN, ""))),
				BrowserScenario.of("`null`, to a page that has an origin", get, origin("null")),
				BrowserScenario.of("a 401 that allows the page", get, Answers.of(new ServerAnswer(401, OK.headers()))),
				BrowserScenario.of("a 500 without CORS headers", get, Answers.of(ServerAnswer.of(500))));
	}

	private static Answers origin(String value) {
		return Answers.of(ServerAnswer.of(200, ORIGIN, value));
	}

	private static List<BrowserScenario> credentials() {
		Call get = Call.get();
		Call include = get.withCredentials();
		return List.of(BrowserScenario.of("credentials, allowed", include, Answers.of(WITH_CREDENTIALS)),
				BrowserScenario.of("credentials, not allowed", include, Answers.of(OK)),
				BrowserScenario.of("credentials, `TRUE`", include, Answers.of(allow(CREDENTIALS, "TRUE"))),
				BrowserScenario.of("credentials, `true` twice", include,
						Answers.of(allow(CREDENTIALS, "true", CREDENTIALS, "true"))),
				BrowserScenario.of("credentials, `*`", include,
						Answers.of(ServerAnswer.of(200, ORIGIN, "*", CREDENTIALS, "true"))),
				BrowserScenario.of("no credentials, `*` and credentials allowed", get,
						Answers.of(ServerAnswer.of(200, ORIGIN, "*", CREDENTIALS, "true"))),
				BrowserScenario.of("credentials omitted", get.with(CredentialsMode.OMIT), Answers.of(OK)),
				BrowserScenario.of("credentials, allowed by the preflight alone", Call.of("PUT").withCredentials(),
						Answers.of(allow(CREDENTIALS, "true", METHODS, "PUT"), OK)),
				BrowserScenario.of("credentials, allowed by the answer alone", Call.of("PUT").withCredentials(),
						Answers.of(allow(METHODS, "PUT"), WITH_CREDENTIALS)),
				BrowserScenario.of("credentials, `*` for methods", Call.of("PUT").withCredentials(),
						Answers.of(allow(CREDENTIALS, "true", METHODS, "*"), WITH_CREDENTIALS)),
				BrowserScenario.of("credentials, `*` for headers", include.with("X-One", "1"),
						Answers.of(allow(CREDENTIALS, "true", HEADERS, "*"), WITH_CREDENTIALS)),
				BrowserScenario.of("credentials, to the page's own origin",
						Call.of("POST").to(Site.PAGE).withCredentials(),
						Answers.of(ServerAnswer.of(200, "X-One", "1"))));
	}

	private static List<BrowserScenario> preflights() {
		Call put = Call.of("PUT");
		return List.of(BrowserScenario.of("204", put, Answers.of(status(204, allow(METHODS, "PUT")), OK)),
				BrowserScenario.of("401", put, Answers.of(status(401, allow(METHODS, "PUT")), OK)),
				BrowserScenario.of("403 without CORS headers", put, Answers.of(ServerAnswer.of(403), OK)),
				BrowserScenario.of("302 to another path", put,
						Answers.of(status(302, allow(METHODS, "PUT", "Location", "{here}/1")), OK),
						Answers.of(allow(METHODS, "PUT"), OK)),
				BrowserScenario.of("allowed, but not the answer", put,
						Answers.of(allow(METHODS, "PUT"), ServerAnswer.of(200))),
				BrowserScenario.of("two origins on two lines", put,
						Answers.of(ServerAnswer.of(200, ORIGIN, "{origin}", ORIGIN, "{origin}", METHODS, "PUT"), OK)),
				BrowserScenario.of("none for `POST` with a form's content type",
						Call.of("POST").with("Content-Type", "text/plain;charset=utf-8"), Answers.of(OK)),
				BrowserScenario.of("for `POST` with JSON", Call.of("POST").with("Content-Type", "application/json"),
						Answers.of(allow(HEADERS, "content-type"), OK)),
				BrowserScenario.of("for a content type of more than 128 bytes",
						Call.of("POST").with("Content-Type", "text/plain;a=" + "b".repeat(128)),
						Answers.of(allow(HEADERS, "content-type"), OK)),
				BrowserScenario.of("for nine values of 120 bytes each, more than 1024 together", longHeaders(),
						Answers.of(allow(HEADERS, "accept, accept-language"), OK)),
				BrowserScenario.of("none for a simple range", Call.get().with("Range", "bytes=0-9"), Answers.of(OK)),
				BrowserScenario.of("for a range of the last bytes", Call.get().with("Range", "bytes=-9"),
						Answers.of(allow(HEADERS, "range"), OK)),
				BrowserScenario.of("none for two values of less than 128 bytes each, of one header",
						Call.get().with("Content-Language", "d".repeat(100)).with("Content-Language", "e".repeat(100)),
						Answers.of(allow(HEADERS, "content-language"), OK)),
				BrowserScenario.of("for `Save-Data`", Call.get().with("Save-Data", "on"),
						Answers.of(allow(HEADERS, "save-data"), OK)),
				BrowserScenario.of("none for headers that scripts cannot set",
						Call.get().with("Sec-Fetch-Site", "none").with("Proxy-Authorization", "x"), Answers.of(OK)));
	}

	private static Call longHeaders() {
		Call call = Call.get();
		for (int i = 0; i < 9; i++) {
			call = call.with("Accept-Language", "d".repeat(120));
		}
		return call;
	}

	private static ServerAnswer status(int status, ServerAnswer answer) {
		return new ServerAnswer(status, answer.headers());
	}

	private static List<BrowserScenario> lists() {
		Call put = Call.of("PUT");
		Call custom = Call.get().with("X-Two", "2").with("X-One", "1");
		return List.of(BrowserScenario.of("the method", put, Answers.of(allow(METHODS, "GET, PUT"), OK)),
				BrowserScenario.of("the method in lower case", put, Answers.of(allow(METHODS, "put"), OK)),
				BrowserScenario.of("`patch`, which stays in lower case", Call.of("patch"),
						Answers.of(allow(METHODS, "PATCH"), OK)),
				BrowserScenario.of("not the method", put, Answers.of(allow(METHODS, "GET, POST"), OK)),
				BrowserScenario.of("`*` for the method", put, Answers.of(allow(METHODS, "*"), OK)),
				BrowserScenario.of("methods that are none", put, Answers.of(allow(METHODS, "PUT, G@T"), OK)),
				BrowserScenario.of("the headers, in another case", custom,
						Answers.of(allow(HEADERS, "X-ONE,x-two"), OK)),
				BrowserScenario.of("the headers, on two lines", custom,
						Answers.of(allow(HEADERS, "x-one", HEADERS, "x-two"), OK)),
				BrowserScenario.of("not all of the headers", custom, Answers.of(allow(HEADERS, "x-one"), OK)),
				BrowserScenario.of("`*` for the headers", custom, Answers.of(allow(HEADERS, "*"), OK)),
				BrowserScenario.of("headers that are none", custom,
						Answers.of(allow(HEADERS, "x-one, x-two, a b"), OK)),
				BrowserScenario.of("`Authorization` by its name", Call.get().with("Authorization", "Bearer x"),
						Answers.of(allow(HEADERS, "authorization"), OK)),
				BrowserScenario.of("`*` for `Authorization`", Call.get().with("Authorization", "Bearer x"),
						Answers.of(allow(HEADERS, "*"), OK)));
	}

	private static List<BrowserScenario> exposed() {
		Call get = Call.get();
		return List.of(BrowserScenario.of("none exposed", get, Answers.of(exposing())),
				BrowserScenario.of("one exposed", get, Answers.of(exposing(EXPOSED, "x-one"))),
				BrowserScenario.of("two exposed, on two lines", get,
						Answers.of(exposing(EXPOSED, "X-One", EXPOSED, "X-TWO"))),
				BrowserScenario.of("`*`", get, Answers.of(exposing(EXPOSED, "*"))),
				BrowserScenario.of("`*`, with credentials", get.withCredentials(),
						Answers.of(exposing(EXPOSED, "*", CREDENTIALS, "true"))),
				BrowserScenario.of("a list that is none", get, Answers.of(exposing(EXPOSED, "x-one, a b"))),
				BrowserScenario.of("`*`, and a line that is no list", get,
						Answers.of(exposing(EXPOSED, "*", EXPOSED, "a b"))),
				BrowserScenario.of("`Set-Cookie`", get,
						Answers.of(exposing(EXPOSED, "set-cookie", "Set-Cookie", "a=b"))));
	}

	private static ServerAnswer exposing(String... more) {
		ServerAnswer answer = allow(more);
		return new ServerAnswer(200, answer.headers().with("X-One", "1").with("X-Two", "2"));
	}

	private static List<BrowserScenario> places() {
		Call put = Call.of("PUT");
		Answers allowed = Answers.of(allow(METHODS, "PUT"), OK);
		return List.of(BrowserScenario.of("a worker, allowed", put, allowed).from(Caller.WORKER),
				BrowserScenario.of("a worker, denied", put, Answers.of(ANY, OK)).from(Caller.WORKER),
				BrowserScenario.of("a sandboxed frame, to which `null` is allowed", put, allowed).from(Caller.FRAME),
				BrowserScenario.of("a sandboxed frame, to which `*` is allowed", Call.get(), Answers.of(ANY))
					.from(Caller.FRAME),
				BrowserScenario.of("a sandboxed frame, denied", Call.get(), origin("{api}")).from(Caller.FRAME),
				BrowserScenario.of("HTTPS with a self-signed certificate", put.to(Site.SECURE_API), allowed)
					.from(Site.SECURE_PAGE),
				BrowserScenario
					.of("HTTPS, credentials allowed", Call.get().to(Site.SECURE_API).withCredentials(),
							Answers.of(WITH_CREDENTIALS))
					.from(Site.SECURE_PAGE),
				BrowserScenario.of("HTTPS, denied", put.to(Site.SECURE_API), Answers.of(ANY, OK))
					.from(Site.SECURE_PAGE),
				BrowserScenario.of("from HTTP to HTTPS", put.to(Site.SECURE_API), allowed),
				BrowserScenario.of("host names of their own, allowed", put.to(Site.NAMED_API), allowed)
					.from(Site.NAMED_PAGE),
				BrowserScenario.of("host names of their own, denied", put.to(Site.NAMED_API), Answers.of(ANY, OK))
					.from(Site.NAMED_PAGE),
				BrowserScenario.of("a slow network, allowed", put, allowed.slow(700)),
				BrowserScenario.of("a slow network, denied", put, Answers.of(ANY, OK).slow(700)));
	}

}
