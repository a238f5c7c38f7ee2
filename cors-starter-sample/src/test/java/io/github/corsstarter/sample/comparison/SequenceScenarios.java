package io.github.corsstarter.sample.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.browser.ServerAnswer;

/**
 * The scenarios of more than one request: caches and redirects.
 */
final class SequenceScenarios {

	private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

	private static final String METHODS = "Access-Control-Allow-Methods";

	private static final String HEADERS = "Access-Control-Allow-Headers";

	private static final String MAX_AGE = "Access-Control-Max-Age";

	private static final String LOCATION = "Location";

	private static final ServerAnswer OK = NamedScenarios.allow();

	private SequenceScenarios() {
	}

	static Map<String, List<BrowserScenario>> groups() {
		Map<String, List<BrowserScenario>> groups = new LinkedHashMap<>();
		groups.put("Preflight cache", cache());
		groups.put("Preflight cache: when it does not hold", cacheMisses());
		groups.put("Redirects", redirects());
		return groups;
	}

	private static List<BrowserScenario> cache() {
		Call put = Call.of("PUT");
		return List.of(twice("max-age 600", put, kept(MAX_AGE, "600")).then(put), twice("no max-age", put, kept()),
				twice("max-age 0", put, kept(MAX_AGE, "0")).then(put),
				with("max-age 1, and more than a second later", put, kept(MAX_AGE, "1"), OK).then(put.after(2500)),
				twice("max-age -1", put, kept(MAX_AGE, "-1")), twice("max-age `soon`", put, kept(MAX_AGE, "soon")),
				twice("max-age on two lines", put, kept(MAX_AGE, "600", MAX_AGE, "600")),
				twice("max-age 0600", put, kept(MAX_AGE, "0600")));
	}

	private static List<BrowserScenario> cacheMisses() {
		Call put = Call.of("PUT");
		Call custom = Call.get().with("X-One", "1");
		ServerAnswer all = kept(MAX_AGE, "600", CREDENTIALS, "true");
		ServerAnswer credentials = NamedScenarios.allow(CREDENTIALS, "true");
		return List.of(with("another method that was listed", put, all, OK).then(Call.of("DELETE")),
				with("another method that was not listed", put, all, OK).then(Call.of("PATCH")),
				with("another header that was listed", custom, all, OK).then(Call.get().with("X-Two", "1")),
				with("another header that was not listed", custom, all, OK).then(custom.with("X-Three", "1")),
				with("a safelisted method with the same header", custom, all, OK)
					.then(Call.of("POST").with("X-One", "2")),
				with("credentials after none", put, all, credentials).then(put.withCredentials()),
				with("none after credentials", put.withCredentials(), all, credentials).then(put),
				with("after an answer that was blocked", put, all, ServerAnswer.of(200)).then(put),
				BrowserScenario.of("another path", put, Answers.of(all, OK), Answers.of(all, OK))
					.then(new Call(Site.API, 1, "PUT", put.headers(), put.credentials(), 0)),
				with("another method, where `*` was listed", put, NamedScenarios.allow(METHODS, "*", MAX_AGE, "600"),
						OK)
					.then(Call.of("DELETE")),
				with("another method, where `*` was listed to credentials", Call.of("*").withCredentials(),
						NamedScenarios.allow(METHODS, "*", MAX_AGE, "600", CREDENTIALS, "true"), credentials)
					.then(put));
	}

	private static BrowserScenario twice(String name, Call call, ServerAnswer preflight) {
		return with(name, call, preflight, OK).then(call);
	}

	private static BrowserScenario with(String name, Call call, ServerAnswer preflight, ServerAnswer actual) {
		return BrowserScenario.of(name, call, Answers.of(preflight, actual));
	}

	private static ServerAnswer kept(String... more) {
		ServerAnswer answer = NamedScenarios.allow(more);
		return new ServerAnswer(200,
				answer.headers().with(METHODS, "PUT, DELETE").with(HEADERS, "X-One, X-Two, Content-Type"));
	}

	private static List<BrowserScenario> redirects() {
		Call get = Call.get();
		Call put = Call.of("PUT");
		Answers any = Answers.of(ServerAnswer.of(200, "Access-Control-Allow-Origin", "*"));
		Answers putAllowed = Answers.of(NamedScenarios.allow(METHODS, "PUT"), OK);
		return List.of(BrowserScenario.of("within the API", get, to(302, "{here}/1"), Answers.of(OK)),
				BrowserScenario.of("within the API, without CORS headers on the redirect", get,
						Answers.of(ServerAnswer.of(302, LOCATION, "{here}/1")), Answers.of(OK)),
				BrowserScenario.of("within the API, with a preflight for each", put,
						Answers.of(NamedScenarios.allow(METHODS, "PUT"), redirect(307, "{here}/1")), putAllowed),
				BrowserScenario.of("to another origin, which allows the page", get, to(302, "{other}/1"),
						Answers.of(OK)),
				BrowserScenario.of("to another origin, which allows `null`", get, to(302, "{other}/1"), nullAllowed()),
				BrowserScenario.of("to another origin, which allows `*`", get, to(307, "{other}/1"), any),
				BrowserScenario.of("to another origin, with credentials", get.withCredentials(),
						Answers.of(redirect(302, "{other}/1", CREDENTIALS, "true")),
						Answers.of(ServerAnswer.of(200, "Access-Control-Allow-Origin", "null", CREDENTIALS, "true"))),
				BrowserScenario.of("to another origin, with a preflight for each", put,
						Answers.of(NamedScenarios.allow(METHODS, "PUT"), redirect(307, "{other}/1")),
						Answers.of(ServerAnswer.of(200, "Access-Control-Allow-Origin", "*", METHODS, "PUT"), OK)),
				BrowserScenario.of("to another origin, with `Authorization`", get.with("Authorization", "Bearer x"),
						Answers.of(NamedScenarios.allow(HEADERS, "authorization"), redirect(307, "{other}/1")), any),
				BrowserScenario.of("back to the page's own origin", get, to(302, "{page}/1"), nullAllowed()),
				BrowserScenario.of("back to the page's own origin, which knows no CORS", get, to(302, "{page}/1"),
						Answers.of(ServerAnswer.of(200))),
				BrowserScenario.of("from the page's own origin to the API", get.to(Site.PAGE),
						Answers.of(ServerAnswer.of(302, LOCATION, "{api}/1")), Answers.of(OK)),
				BrowserScenario.of("`POST` by 303, which becomes `GET`",
						Call.of("POST").with("Content-Type", "text/plain"), to(303, "{here}/1"), Answers.of(OK)),
				BrowserScenario.of("`PUT` by 303, which becomes `GET`", put,
						Answers.of(NamedScenarios.allow(METHODS, "PUT"), redirect(303, "{here}/1")), Answers.of(OK)),
				BrowserScenario.of("`PUT` with JSON by 303, with a header of its own",
						put.with("Content-Type", "application/json").with("X-One", "1"),
						Answers.of(kept(), redirect(303, "{here}/1")), Answers.of(kept(), OK)),
				BrowserScenario.of("to a URL with a user", get, to(302, "http://user@localhost/"), any),
				BrowserScenario.of("without a `Location`", get, Answers.of(new ServerAnswer(302, OK.headers()))));
	}

	private static Answers nullAllowed() {
		return Answers.of(ServerAnswer.of(200, "Access-Control-Allow-Origin", "null"));
	}

	private static Answers to(int status, String location) {
		return Answers.of(redirect(status, location));
	}

	private static ServerAnswer redirect(int status, String location, String... more) {
		return new ServerAnswer(status, NamedScenarios.allow(more).headers().with(LOCATION, location));
	}

}
