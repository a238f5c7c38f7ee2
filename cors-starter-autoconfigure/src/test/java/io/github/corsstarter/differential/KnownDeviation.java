package io.github.corsstarter.differential;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.differential.Outcome.Verdict;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What this project does differently from Spring on purpose. Each class has a section in
 * {@code docs/reference/deviations-from-spring.md} with its reason.
 */
enum KnownDeviation {

	/** The status of the answer to an allowed preflight. */
	PREFLIGHT_STATUS(Aspect.STATUS,
			(situation) -> situation.allowedByBoth() && situation.isPreflight() && situation.ours().status() == 204
					&& situation.springs().status() == 200),

	/** A denial has no body. */
	NO_BODY(Aspect.BODY,
			(situation) -> situation.verdicts(Verdict.DENIED, Verdict.DENIED) && situation.ours().body().isEmpty()
					&& situation.springs().body().equals("Invalid CORS request")),

	/** Varying no further than the answer does. */
	VARY(Aspect.VARY,
			(situation) -> situation.springs()
				.header(CorsHeaders.VARY)
				.containsAll(situation.ours().header(CorsHeaders.VARY))),

	/** The whole lists of the policy, so that a browser asks once. */
	WHOLE_LISTS(Aspect.ALLOW_HEADERS,
			(situation) -> situation.allowedByBoth() && situation.isPreflight()
					&& !situation.policy().allowedHeaders().contains("*")
					&& situation.ours()
						.header(CorsHeaders.ALLOW_HEADERS)
						.containsAll(situation.springs().header(CorsHeaders.ALLOW_HEADERS))),

	/** Preflights expose nothing: no script reads their answer. */
	NOTHING_EXPOSED_BY_PREFLIGHTS(Aspect.EXPOSE_HEADERS,
			(situation) -> situation.allowedByBoth() && situation.isPreflight()
					&& situation.ours().header(CorsHeaders.EXPOSE_HEADERS).isEmpty()),

	/** GET brings HEAD. */
	HEAD_WITH_GET(Aspect.ALLOW_METHODS,
			(situation) -> situation.allowedByBoth() && situation.isPreflight()
					&& situation.policy().allowedMethods().contains("HEAD")),

	/** GET brings HEAD. */
	HEAD_ALLOWED_WITH_GET(EnumSet.of(Aspect.VERDICT),
			(situation) -> situation.verdicts(Verdict.ALLOWED, Verdict.DENIED)
					&& situation.request().intendedMethod().equals("HEAD"),
			"head-with-get"),

	/** A preflight passes if all of its headers are allowed, not if one is. */
	EVERY_HEADER(Aspect.VERDICT,
			(situation) -> situation.verdicts(Verdict.DENIED, Verdict.ALLOWED)
					&& situation.rejection() == CorsRejection.HEADER_NOT_ALLOWED),

	/** A star is one label. */
	ONE_LABEL(Aspect.VERDICT,
			(situation) -> situation.verdicts(Verdict.DENIED, Verdict.ALLOWED)
					&& situation.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED
					&& situation.origin().matches("https://\\w+\\.\\w+\\.example\\.org")),

	/** What no browser sends is not an origin. */
	MALFORMED_ORIGIN(Aspect.VERDICT,
			(situation) -> situation.ours().verdict() == Verdict.DENIED
					&& situation.rejection() == CorsRejection.ORIGIN_MALFORMED),

	/** What no browser sends is no list of header names. */
	MALFORMED_PREFLIGHT(Aspect.VERDICT,
			(situation) -> situation.verdicts(Verdict.DENIED, Verdict.ALLOWED)
					&& situation.rejection() == CorsRejection.PREFLIGHT_MALFORMED),

	/** A navigation is no CORS request. */
	NAVIGATION(Aspect.VERDICT,
			(situation) -> situation.ours().verdict() == Verdict.NOT_CORS
					&& "navigate".equals(situation.request().header(CorsHeaders.SEC_FETCH_MODE))),

	/** The browser knows best that a request stays at home. */
	SAME_ORIGIN_BY_FETCH_METADATA(Aspect.VERDICT,
			(situation) -> situation.ours().verdict() == Verdict.NOT_CORS
					&& "same-origin".equals(situation.request().header(CorsHeaders.SEC_FETCH_SITE))),

	/** An allowed origin gets its headers, also where it is the server's own. */
	OWN_ORIGIN_IS_JUDGED(Aspect.VERDICT, (situation) -> situation.verdicts(Verdict.ALLOWED, Verdict.NOT_CORS)),

	/** What is no CORS request is the application's to answer. */
	PASSED_ON(Aspect.STATUS,
			(situation) -> situation.verdicts(Verdict.NOT_CORS, Verdict.NOT_CORS) && situation.ours().status() == 0
					&& situation.springs().status() == 200),

	/** One answer for every origin, so that a cache needs one copy. */
	STAR_ON_EVERY_ANSWER(EnumSet.of(Aspect.ALLOW_ORIGIN, Aspect.EXPOSE_HEADERS),
			(situation) -> situation.verdicts(Verdict.NOT_CORS, Verdict.NOT_CORS)
					&& situation.policy().allowsAnyOrigin());

	private final Set<Aspect> aspects;

	private final Predicate<ComparedRequest> condition;

	private final String section;

	KnownDeviation(Aspect aspect, Predicate<ComparedRequest> condition) {
		this(EnumSet.of(aspect), condition);
	}

	KnownDeviation(Set<Aspect> aspects, Predicate<ComparedRequest> condition) {
		this(aspects, condition, "");
	}

	KnownDeviation(Set<Aspect> aspects, Predicate<ComparedRequest> condition, String section) {
		this.aspects = aspects;
		this.condition = condition;
		this.section = section.isEmpty() ? name().toLowerCase(Locale.ROOT).replace('_', '-') : section;
	}

	boolean explains(Aspect aspect, ComparedRequest situation) {
		return this.aspects.contains(aspect) && this.condition.test(situation);
	}

	/** The section of the document. */
	String section() {
		return this.section;
	}

}
