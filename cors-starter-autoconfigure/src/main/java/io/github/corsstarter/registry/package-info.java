/**
 * Origins that come from a registry and change while the application runs: read in the
 * background, looked up by requests. API is what the page {@code docs/reference/api.md}
 * lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.registry;

import org.jspecify.annotations.NullMarked;
