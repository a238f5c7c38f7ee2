/**
 * The active policies by path, and the decision about a request under them, for both
 * stacks. API is what the page {@code docs/reference/api.md} lists; the rest may change
 * in any release.
 */
@NullMarked
package io.github.corsstarter.web;

import org.jspecify.annotations.NullMarked;
