/**
 * Looks at the policies in force and at the application around them, and reports what is
 * doubtful or unsafe.
 * API is what the page {@code docs/reference/api.md} lists; the rest may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.finding;

import org.jspecify.annotations.NullMarked;
