package io.github.corsstarter.browser;

import io.github.corsstarter.http.KebabCase;

/**
 * Whether a {@code fetch()} sends cookies and the like.
 *
 * @since 0.1.0
 * @see <a href= "https://fetch.spec.whatwg.org/#concept-request-credentials-mode">Fetch,
 * credentials mode</a>
 */
public enum CredentialsMode {

	/** Never. */
	OMIT,

	/** To the page's own origin alone: what {@code fetch()} does by default. */
	SAME_ORIGIN,

	/** To each origin. Answers of other origins must then allow credentials. */
	INCLUDE;

	private final String id = KebabCase.of(this);

	/**
	 * Whether answers of other origins must allow credentials.
	 * @return {@code true} for {@link #INCLUDE}
	 */
	public boolean isIncluded() {
		return this == INCLUDE;
	}

	/**
	 * The mode as scripts write it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

}
