package io.github.corsstarter.browser;

import java.util.List;
import java.util.Objects;

/**
 * Finds out what is missing at a server that blocked a fetch. Most servers deny without a
 * word, so it is asked again, with less at a time. Only preflights are sent, without
 * credentials, which cannot change anything.
 */
final class Diagnostician {

	private static final List<String> COMMON_METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");

	private static final int FORBIDDEN = 403;

	private final Transport transport;

	private final FetchResult result;

	private final FetchPlan plan;

	Diagnostician(Transport transport, FetchResult result) {
		this.transport = transport;
		this.result = result;
		this.plan = result.lastStep().plan();
	}

	BlockDiagnosis diagnose() {
		BrowserVerdict verdict = this.result.verdict();
		return switch (Objects.requireNonNull(verdict.failure())) {
			case INVALID_URL, URL_CONTAINS_CREDENTIALS, INVALID_METHOD, FORBIDDEN_METHOD, INVALID_HEADER_NAME,
					INVALID_HEADER_VALUE, CORS_DISABLED_SCHEME ->
				BlockDiagnosis.of(BlockReason.NOT_SENT, verdict.detail());
			case MISSING_ALLOW_ORIGIN_HEADER -> ofAnswer();
			case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER -> ofPreflight();
			case ALLOW_ORIGIN_MISMATCH, PREFLIGHT_ALLOW_ORIGIN_MISMATCH -> origin();
			case WILDCARD_ORIGIN_NOT_ALLOWED, PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED, INVALID_ALLOW_CREDENTIALS,
					PREFLIGHT_INVALID_ALLOW_CREDENTIALS ->
				BlockDiagnosis.of(BlockReason.CREDENTIALS_NOT_ALLOWED, "");
			case MULTIPLE_ALLOW_ORIGIN_VALUES, PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES, INVALID_ALLOW_ORIGIN_VALUE,
					PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE, INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE,
					INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
				BlockDiagnosis.of(BlockReason.ANSWER_MALFORMED, verdict.console().replaceFirst(".*CORS policy: ", ""));
			case PREFLIGHT_INVALID_STATUS, PREFLIGHT_DISALLOWED_REDIRECT -> refused();
			case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE -> method();
			case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
				new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, namesThatAreDenied());
			case REDIRECT_CONTAINS_CREDENTIALS, REDIRECT_DISALLOWED_SCHEME, INVALID_REDIRECT, TOO_MANY_REDIRECTS ->
				BlockDiagnosis.of(BlockReason.REDIRECT_NOT_ALLOWED, verdict.detail());
		};
	}

	private BlockDiagnosis ofAnswer() {
		String method = this.plan.fetch().method();
		ServerAnswer asked = this.plan.needsPreflight() ? null : ask(method, List.of());
		if (asked == null || isRefused(asked) || permits(asked, method, List.of())) {
			ServerAnswer answer = Objects.requireNonNull(this.result.answer());
			return BlockDiagnosis.of(BlockReason.ANSWER_WITHOUT_CORS_HEADERS, Integer.toString(answer.status()));
		}
		return permitsAnyMethod() ? method() : origin();
	}

	private BlockDiagnosis ofPreflight() {
		if (isRefused(preflightAnswer())) {
			return refused();
		}
		String method = this.plan.fetch().method();
		List<String> names = this.plan.unsafeNames();
		if (!names.isEmpty() && permits(method, List.of())) {
			List<String> denied = names.stream().filter((name) -> !permits(method, List.of(name))).toList();
			return new BlockDiagnosis(BlockReason.HEADER_NOT_ALLOWED, denied.isEmpty() ? names : denied);
		}
		return permitsAnyMethod() ? method() : origin();
	}

	/** What decides about CORS says yes or 403. */
	private static boolean isRefused(ServerAnswer answer) {
		return !answer.isOk() && answer.status() != FORBIDDEN;
	}

	private BlockDiagnosis origin() {
		return BlockDiagnosis.of(BlockReason.ORIGIN_NOT_ALLOWED, this.plan.origin());
	}

	private BlockDiagnosis method() {
		return BlockDiagnosis.of(BlockReason.METHOD_NOT_ALLOWED, this.plan.fetch().method());
	}

	private BlockDiagnosis refused() {
		return BlockDiagnosis.of(BlockReason.PREFLIGHT_REFUSED, Integer.toString(preflightAnswer().status()));
	}

	private ServerAnswer preflightAnswer() {
		return Objects.requireNonNull(this.result.lastStep().preflight()).answer();
	}

	/** The browser stops at the first one; for a fix all of them are needed. */
	private List<String> namesThatAreDenied() {
		PlannedFetch safelisted = this.plan.fetch().withMethod("GET");
		return this.plan.unsafeNames()
			.stream()
			.filter((name) -> CorsPreflightFetch.check(this.plan.origin(), safelisted, List.of(name),
					preflightAnswer()) != null)
			.toList();
	}

	private boolean permitsAnyMethod() {
		return COMMON_METHODS.stream()
			.filter((method) -> !method.equals(this.plan.fetch().method()))
			.anyMatch((method) -> permits(method, List.of()));
	}

	/** Whether the server permits a method and some headers, if it is asked. */
	private boolean permits(String method, List<String> names) {
		return permits(ask(method, names), method, names);
	}

	private ServerAnswer ask(String method, List<String> names) {
		return this.transport.send(SentRequest.preflight(this.plan.target(),
				CorsPreflightFetch.request(this.plan.origin(), method, names)));
	}

	private boolean permits(ServerAnswer answer, String method, List<String> names) {
		PlannedFetch probe = this.plan.fetch().withMethod(method).withCredentials(CredentialsMode.OMIT);
		return CorsPreflightFetch.check(this.plan.origin(), probe, names, answer) == null;
	}

}
