/**
 * What is doubtful or unsafe about policies that are free of mistakes. API is what the
 * page {@code docs/reference/api.md} lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.finding;

import org.jspecify.annotations.NullMarked;
