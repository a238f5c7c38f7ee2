/**
 * The mistakes that a configuration can hold, each typed. API is what the page
 * {@code docs/reference/api.md} lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.problem;

import org.jspecify.annotations.NullMarked;
