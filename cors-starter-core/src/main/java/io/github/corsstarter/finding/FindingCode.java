package io.github.corsstarter.finding;

import io.github.corsstarter.http.KebabCase;
import io.github.corsstarter.problem.ReferencePage;

/**
 * The kinds of finding. Codes are stable.
 *
 * @since 0.1.0
 */
public enum FindingCode {

	/** Another CORS layer lets pages of every origin use the login of users. */
	ANY_ORIGIN_WITH_CREDENTIALS,

	/** Another CORS layer on paths that a policy governs. */
	SECOND_CORS_LAYER,

	/** A filter in front of the policies that may answer requests itself. */
	FILTER_IN_FRONT,

	/** A {@code dangerous.*} key, and the environment is production. */
	DANGEROUS_IN_PRODUCTION,

	/** A plain-http origin, and the environment is production. */
	INSECURE_ORIGIN_IN_PRODUCTION,

	/** Credentials, but a session cookie that browsers keep from other sites. */
	SESSION_COOKIE_STAYS_HOME,

	/** Same-origin requests may look cross-origin behind a proxy. */
	FORWARDED_HEADERS_OFF,

	/** A filter behind the policies gives form posts another method. */
	HIDDEN_METHOD,

	/** Login posts of an identity provider look cross-origin over plain http. */
	LOGIN_POST_OVER_HTTP,

	/** Keys that look as if they configured CORS. */
	LOOK_ALIKE_KEY,

	/** An environment variable that looks like a key. */
	MISTYPED_VARIABLE,

	/** A path pattern of a policy on which no request mapping lies. */
	UNREACHABLE_POLICY,

	/** A granted method that no handler serves. */
	UNSERVED_METHOD,

	/** A handler beside governed ones that no policy governs. */
	UNCOVERED_HANDLER,

	/** An origin group whose last day is over. */
	EXPIRED_GROUP,

	/** An origin group whose last day is near. */
	EXPIRING_GROUP,

	/** A list of origins that was left empty on purpose, and nothing else. */
	NO_POLICY,

	/** An origin that another entry of its list contains. */
	CONTAINED_ENTRY,

	/** A header name that nothing comes of where it is listed. */
	HEADER_WITHOUT_EFFECT,

	/** A max-age above what browsers honour. */
	MAX_AGE_ABOVE_BROWSER_CAP,

	/** A source has entries that are not allowed. */
	ORIGIN_SOURCE_ENTRIES_SKIPPED,

	/** A source has not been read for longer than it may be. */
	ORIGIN_SOURCE_STALE,

	/** What a source gave last cannot be right. */
	ORIGIN_SOURCE_REFUSED,

	/** A source that anyone on the network can change on its way. */
	INSECURE_ORIGIN_SOURCE,

	/** Found by a rule of the application's own. */
	APPLICATION_RULE;

	private final String id = KebabCase.of(this);

	/**
	 * The code as reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where the documentation explains the code.
	 * @return the absolute URL of the section
	 */
	public String reference() {
		return ReferencePage.FINDINGS.section(this.id);
	}

}
