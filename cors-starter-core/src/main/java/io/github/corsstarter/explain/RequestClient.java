package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Whether a request says that a browser sent it. The script of a page cannot set
 * {@code Sec-Fetch-Mode}, so what a page sends is a browser's; a program outside of
 * browsers can set any header, so this is a hint and no proof. Browsers send the header
 * to https and loopback only, so those of plain http sites are among the others.
 *
 * @since 0.1.0
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-mode-header">Fetch
 * Metadata, Sec-Fetch-Mode</a>
 */
public enum RequestClient {

	/** The request carries a {@code Sec-Fetch-Mode} as browsers send it. */
	BROWSER("browser"),

	/** It carries none, or one that no browser sends. */
	OTHER("other");

	private final String id;

	RequestClient(String id) {
		this.id = id;
	}

	/**
	 * Whether a request says that a browser sent it.
	 * @param request the request
	 * @return the kind of client
	 */
	public static RequestClient of(CorsRequest request) {
		return isMode(request.firstLine(CorsHeaders.SEC_FETCH_MODE)) ? BROWSER : OTHER;
	}

	private static boolean isMode(@Nullable String value) {
		if (value == null) {
			return false;
		}
		return switch (value) {
			case "cors", "navigate", "no-cors", "same-origin", "websocket" -> true;
			default -> false;
		};
	}

	/**
	 * The word for it in metrics, logs and endpoints.
	 * @return the word
	 */
	public String id() {
		return this.id;
	}

}
