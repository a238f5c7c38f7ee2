package io.github.corsstarter.explainer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.FetchPlan;

/**
 * A question about a fetch that nobody has made.
 *
 * @param plan what a browser would send
 * @param path the path that handler mappings would match, within the application
 * @param mappedPath the {@linkplain io.github.corsstarter.web.ServerPath#mapped(String)
 * other path} that may decide who handles the request, or {@code null} if no server takes
 * the path
 * @param prefix what the URL has in front of the path, such as the context path; empty if
 * there is nothing
 * @param reads the names of the response headers that the script reads
 * @since 0.1.0
 */
public record FetchQuestion(FetchPlan plan, String path, @Nullable String mappedPath, String prefix,
		List<String> reads) {
}
