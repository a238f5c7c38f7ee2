package io.github.corsstarter.web;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;

/**
 * A request whose policy is found by its path.
 *
 * @since 0.1.0
 */
public interface RoutedRequest extends CorsRequest {

	/**
	 * The other path that may decide who handles the request. Where the two lead to
	 * different policies, it is not known which of them is the handler's.
	 * @param path the {@linkplain #path() path} that handler mappings match
	 * @param plain whether that path {@linkplain ServerPath#isPlain(String) is plain},
	 * which its reader knows
	 * @return the other path, written as if it had been sent; the very same text if there
	 * is none, or {@code null} if the server refuses to tell
	 */
	default @Nullable String otherPath(String path, boolean plain) {
		return path;
	}

}
