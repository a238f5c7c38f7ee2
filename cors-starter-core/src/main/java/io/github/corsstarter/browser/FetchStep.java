package io.github.corsstarter.browser;

import org.jspecify.annotations.Nullable;

/**
 * A fetch up to its answer, or up to the next redirect.
 *
 * @param plan what the browser meant to send
 * @param preflight the preflight, or {@code null} if none was sent
 * @param cachedPreflight whether the answer to an earlier preflight stood in for one
 * @param actual the request itself, or {@code null} if it was not sent
 * @since 0.1.0
 */
public record FetchStep(FetchPlan plan, @Nullable Exchange preflight, boolean cachedPreflight,
		@Nullable Exchange actual) {
}
