/**
 * What a decision means and what would fix it, in words for the operator. API is what the
 * page {@code docs/reference/api.md} lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.explain;

import org.jspecify.annotations.NullMarked;
