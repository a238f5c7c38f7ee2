package io.github.corsstarter.client;

import java.util.List;

/**
 * A call that a page could not make use of, as the page tells it: names only. Whatever
 * the page says is well-formed and of bounded length, and need not be true.
 *
 * @param method the method, a token
 * @param path the path of the URL, without query
 * @param headers the names of the request headers that need a preflight
 * @param credentials whether the call carries credentials
 * @param reads the names of the response headers that the page could not read; if there
 * are some, the page could read the rest of the answer
 * @since 0.1.0
 */
public record ClientBlock(String method, String path, List<String> headers, boolean credentials, List<String> reads) {

	/**
	 * Copies the lists.
	 * @param method the method, a token
	 * @param path the path of the URL, without query
	 * @param headers the names of the request headers that need a preflight
	 * @param credentials whether the call carries credentials
	 * @param reads the names of the response headers that the page could not read
	 */
	public ClientBlock {
		headers = List.copyOf(headers);
		reads = List.copyOf(reads);
	}

}
