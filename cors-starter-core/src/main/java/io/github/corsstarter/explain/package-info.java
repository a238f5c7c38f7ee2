/**
 * What a decision means and what would fix it, in words for the operator. Not API: may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.explain;

import org.jspecify.annotations.NullMarked;
