package io.github.corsstarter.browser;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import io.github.corsstarter.http.CorsHeaders;

/**
 * How long a browser keeps the answer to a preflight. Where the standard falls back to
 * the default for a negative number, no browser keeps the answer at all; nor does Firefox
 * for anything else that it cannot read.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch-0">Fetch,
 * CORS-preflight fetch, max-age</a>
 */
final class PreflightMaxAge {

	/** What browsers assume if the header is missing, malformed or there twice. */
	static final Duration DEFAULT = Duration.ofSeconds(5);

	/**
	 * The {@code delta-seconds} grammar.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2">RFC 9111,
	 * section 1.2.2</a>
	 */
	private static final Pattern DELTA_SECONDS = Pattern.compile("[0-9]+");

	private PreflightMaxAge() {
	}

	/**
	 * How long the answer asks to be kept.
	 * @param answer the answer to a preflight
	 * @return the time, before a browser limits it
	 */
	static Duration of(ServerAnswer answer) {
		List<String> values = answer.headers().values(CorsHeaders.MAX_AGE);
		if (values.size() != 1 || !DELTA_SECONDS.matcher(values.get(0)).matches()) {
			return DEFAULT;
		}
		String digits = values.get(0).replaceFirst("^0+(?=.)", "");
		return Duration.ofSeconds((digits.length() > 18) ? Long.MAX_VALUE : Long.parseLong(digits));
	}

	/**
	 * How long a browser keeps the answer.
	 * @param answer the answer to a preflight
	 * @param engine the browser's engine
	 * @return the time, limited as the engine does it; zero if every request has a
	 * preflight of its own
	 */
	static Duration of(ServerAnswer answer, BrowserEngine engine) {
		Duration asked = of(answer);
		return (asked.compareTo(engine.maxAgeLimit()) > 0) ? engine.maxAgeLimit() : asked;
	}

}
