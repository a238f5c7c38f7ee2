/**
 * Rules that say what is doubtful or unsafe about the active policies and about the
 * application around them. API is what the page {@code docs/reference/api.md} lists; the
 * rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.rule;

import org.jspecify.annotations.NullMarked;
