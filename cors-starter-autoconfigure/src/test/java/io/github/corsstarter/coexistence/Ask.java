package io.github.corsstarter.coexistence;

import java.util.function.UnaryOperator;

/**
 * The ways to ask for the same thing, and what the policies say to each.
 */
enum Ask {

	PLAIN(Verdict.NOT_CORS, (call) -> call),

	PLAIN_OPTIONS(Verdict.NOT_CORS, Request::options),

	SAME_ORIGIN(Verdict.NOT_CORS, (call) -> call.with("Origin: " + Origins.SAME)),

	SAME_ORIGIN_PREFLIGHT(Verdict.NOT_CORS, (call) -> call.preflight(Origins.SAME, call.method())),

	SAME_ORIGIN_BEHIND_PROXY(Verdict.NOT_CORS,
			(call) -> call.with("Origin: " + Origins.OTHER, "Sec-Fetch-Site: same-origin")),

	NAVIGATION(Verdict.NOT_CORS, (call) -> call.with("Origin: " + Origins.OTHER, "Sec-Fetch-Mode: navigate")),

	OURS(Verdict.ALLOWED, (call) -> call.with("Origin: " + Origins.OURS)),

	OURS_PREFLIGHT(Verdict.ALLOWED_PREFLIGHT,
			(call) -> call.preflight(Origins.OURS, call.method(), "Access-Control-Request-Headers: x-ours",
					"Access-Control-Request-Private-Network: true")),

	THEIRS(Verdict.DENIED, (call) -> call.with("Origin: " + Origins.THEIRS)),

	THEIRS_PREFLIGHT(Verdict.DENIED_PREFLIGHT,
			(call) -> call.preflight(Origins.THEIRS, call.method(), "Access-Control-Request-Headers: x-theirs",
					"Access-Control-Request-Private-Network: true")),

	THEIRS_PREFLIGHT_FOR_DELETE(Verdict.DENIED_PREFLIGHT, (call) -> call.preflight(Origins.THEIRS, "DELETE")),

	OTHER(Verdict.DENIED, (call) -> call.with("Origin: " + Origins.OTHER)),

	OTHER_PREFLIGHT(Verdict.DENIED_PREFLIGHT, (call) -> call.preflight(Origins.OTHER, call.method())),

	OPAQUE(Verdict.DENIED, (call) -> call.with("Origin: null"));

	private final Verdict verdict;

	private final UnaryOperator<Request> form;

	Ask(Verdict verdict, UnaryOperator<Request> form) {
		this.verdict = verdict;
		this.form = form;
	}

	Verdict verdict() {
		return this.verdict;
	}

	Request of(Request call) {
		return this.form.apply(call);
	}

	/**
	 * What the policies say.
	 */
	enum Verdict {

		NOT_CORS, ALLOWED, ALLOWED_PREFLIGHT, DENIED, DENIED_PREFLIGHT

	}

}
