package io.github.corsstarter.sample.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * Scenarios that nobody has thought of. The same seed gives the same ones. Most of what
 * is drawn is right, or nothing would ever get past the first check.
 */
final class GeneratedScenarios {

	static final int COUNT = 400;

	private static final long SEED = 20261121;

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "get", "put",
			"patch", "QUERY", "OPTIONS");

	private static final List<String> HEADER_NAMES = List.of("X-One", "x-two", "Authorization", "Accept",
			"Accept-Language", "Content-Language", "Content-Type", "Range", "Cache-Control", "Sec-Own",
			"X-HTTP-Method-Override");

	private static final List<String> ORIGINS = List.of("{origin}", "*", "null", "{ORIGIN}", "{origin}/", "",
			" {origin}", "{origin}\t", "{origin},{origin}", "{origin} https://a.example", "https://a.example", "**",
			"{origin}, *");

	private static final List<String> CREDENTIALS = List.of("true", "TRUE", "false", "", " true ", "true, true", "1");

	private static final List<String> METHOD_LISTS = List.of("PUT, DELETE, PATCH, QUERY, OPTIONS, patch", "*", "",
			"put", "GET,POST", "PUT,,PATCH", ",PUT", "PUT PATCH", "*, GET", " PATCH ,\tQUERY", "G(T",
			"QUERY, OPTIONS, patch");

	private static final List<String> HEADER_LISTS = List.of(
			"x-one, x-two, authorization, accept, accept-language, content-language, content-type, range, "
					+ "cache-control, x-http-method-override",
			"*", "", "X-ONE,,X-Two", "x-one x-two", "authorization, *",
			"accept, accept-language, content-language, range", "content-type, cache-control", "x-one;q=1",
			"\tx-two , x-http-method-override, x-one", "cache-control,*");

	private static final List<String> EXPOSED_LISTS = List.of("x-a", "X-A, X-B", "*", "", "x-a,,x-b", "x-a x-b",
			"x-b, set-cookie", "*, x-a", "x-a;", "\tx-b ");

	private static final List<Integer> STATUSES = List.of(200, 201, 204, 400, 401, 403, 404, 418, 500, 503);

	private static final List<Integer> PREFLIGHT_STATUSES = List.of(200, 204, 202, 299, 300, 301, 302, 304, 400, 401,
			403, 404, 405, 500);

	private final Random random;

	private GeneratedScenarios(Random random) {
		this.random = random;
	}

	static List<BrowserScenario> all() {
		GeneratedScenarios generator = new GeneratedScenarios(new Random(SEED));
		List<BrowserScenario> scenarios = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			scenarios.add(generator.scenario("generated " + (i + 1)));
		}
		return scenarios;
	}

	private BrowserScenario scenario(String name) {
		CredentialsMode credentials = CredentialsMode.values()[this.random.nextInt(3)];
		Call call = new Call(Site.API, 0, chance(40) ? "GET" : pick(METHODS), requestHeaders(), credentials, 0);
		BrowserScenario scenario = BrowserScenario.of(name, call, answers(true), answers(false));
		return chance(15) ? scenario.from(pick(List.of(Caller.WORKER, Caller.FRAME))) : scenario;
	}

	private HeaderList requestHeaders() {
		List<String> names = new ArrayList<>(HEADER_NAMES);
		HeaderList headers = HeaderList.of();
		for (int left = this.random.nextInt(5) - 1; left > 0; left--) {
			String name = names.remove(this.random.nextInt(names.size()));
			headers = headers.with(name, pick(RequestHeaderValues.of(name)));
		}
		return headers;
	}

	private Answers answers(boolean redirects) {
		ServerAnswer preflight = new ServerAnswer(chance(80) ? 204 : pick(PREFLIGHT_STATUSES), preflightHeaders());
		if (redirects && chance(12)) {
			String location = pick(List.of("{here}/1", "{other}/1", "{page}/1", "1"));
			return Answers.of(preflight, new ServerAnswer(pick(List.of(301, 302, 303, 307, 308)),
					commonHeaders().with("Location", location)));
		}
		return Answers.of(preflight, new ServerAnswer(chance(60) ? 200 : pick(STATUSES), answerHeaders()));
	}

	private HeaderList commonHeaders() {
		HeaderList headers = HeaderList.of();
		if (!chance(4)) {
			headers = headers.with("Access-Control-Allow-Origin", chance(80) ? "{origin}" : pick(ORIGINS));
		}
		if (chance(3)) {
			headers = headers.with("Access-Control-Allow-Origin", pick(ORIGINS));
		}
		if (chance(85)) {
			headers = headers.with("Access-Control-Allow-Credentials", chance(85) ? "true" : pick(CREDENTIALS));
		}
		return headers;
	}

	private HeaderList preflightHeaders() {
		HeaderList headers = commonHeaders();
		headers = withLines(headers, "Access-Control-Allow-Methods", METHOD_LISTS);
		headers = withLines(headers, "Access-Control-Allow-Headers", HEADER_LISTS);
		return chance(20) ? headers.with("Access-Control-Max-Age", pick(List.of("0", "60", "x", "-5"))) : headers;
	}

	private HeaderList answerHeaders() {
		return withLines(commonHeaders(), "Access-Control-Expose-Headers", EXPOSED_LISTS).with("X-A", "1")
			.with("X-B", "2")
			.with("Cache-Control", "no-store")
			.with("Content-Type", "text/plain");
	}

	/** The first of the lists, or up to two lines of any. */
	private HeaderList withLines(HeaderList headers, String name, List<String> lists) {
		HeaderList longer = headers;
		if (chance(50)) {
			return headers.with(name, lists.get(0));
		}
		for (int lines = this.random.nextInt(3); lines > 0; lines--) {
			longer = longer.with(name, pick(lists));
		}
		return longer;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
