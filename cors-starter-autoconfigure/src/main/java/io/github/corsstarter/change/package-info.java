/**
 * How policies change while the application runs: a change becomes active as a whole, or
 * it is refused as a whole. API is what the page {@code docs/reference/api.md} lists; the
 * rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.change;

import org.jspecify.annotations.NullMarked;
