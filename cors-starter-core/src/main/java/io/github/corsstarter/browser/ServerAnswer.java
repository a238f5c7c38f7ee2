package io.github.corsstarter.browser;

import java.util.Set;

/**
 * What a browser sees of a server's answer: the status and the headers.
 *
 * @param status the status
 * @param headers the header lines
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-response">Fetch, response</a>
 */
public record ServerAnswer(int status, HeaderList headers) {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	/**
	 * An answer.
	 * @param status the status
	 * @param namesAndValues names and values of the header lines in turn
	 * @return the answer
	 */
	public static ServerAnswer of(int status, String... namesAndValues) {
		return new ServerAnswer(status, HeaderList.of(namesAndValues));
	}

	/**
	 * Whether the status is one that a preflight must have.
	 * @return {@code true} from 200 to 299
	 * @see <a href="https://fetch.spec.whatwg.org/#ok-status">Fetch, ok status</a>
	 */
	public boolean isOk() {
		return this.status >= 200 && this.status <= 299;
	}

	/**
	 * Whether the answer sends the browser elsewhere.
	 * @return {@code true} for 301, 302, 303, 307 and 308 with a {@code Location}
	 * @see <a href="https://fetch.spec.whatwg.org/#redirect-status">Fetch, redirect
	 * status</a>
	 */
	public boolean isRedirect() {
		return REDIRECTS.contains(this.status) && this.headers.contains("Location");
	}

}
