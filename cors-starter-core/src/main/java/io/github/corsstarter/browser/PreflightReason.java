package io.github.corsstarter.browser;

import java.util.Locale;

import io.github.corsstarter.http.KebabCase;

/**
 * Why a request needs a preflight.
 *
 * @param kind the kind of reason
 * @param subject the method, or the header name in lower case
 * @since 0.1.0
 */
public record PreflightReason(Kind kind, String subject) {

	@Override
	public String toString() {
		return String.format(Locale.ROOT, this.kind.sentence, this.subject);
	}

	/**
	 * The kinds of reasons.
	 *
	 * @since 0.1.0
	 */
	public enum Kind {

		/**
		 * The method is not GET, HEAD or POST.
		 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">Fetch,
		 * CORS-safelisted method</a>
		 */
		METHOD_NOT_SAFELISTED("the method %s is not GET, HEAD or POST"),

		/**
		 * No value would make the header safelisted.
		 * @see <a href=
		 * "https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch,
		 * CORS-safelisted request-header</a>
		 */
		HEADER_NOT_SAFELISTED("the request header '%s' is not safelisted"),

		/**
		 * Other values would make the header safelisted, this one does not.
		 * @see <a href=
		 * "https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch,
		 * CORS-safelisted request-header</a>
		 */
		VALUE_NOT_SAFELISTED("the value of the request header '%s' is not safelisted"),

		/**
		 * The values of the safelisted headers have more than 1024 bytes together.
		 * @see <a href=
		 * "https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch,
		 * CORS-unsafe request-header names</a>
		 */
		VALUES_TOO_LONG("the request header '%s' is one of several whose values have more than 1024 bytes together");

		private final String id = KebabCase.of(this);

		private final String sentence;

		Kind(String sentence) {
			this.sentence = sentence;
		}

		/**
		 * The kind as reports show it.
		 * @return the name in kebab case
		 */
		public String id() {
			return this.id;
		}

	}

}
