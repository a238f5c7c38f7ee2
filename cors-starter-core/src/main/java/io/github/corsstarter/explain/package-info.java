/**
 * What a decision means and what would mend it, in words for the operator.
 */
@NullMarked
package io.github.corsstarter.explain;

import org.jspecify.annotations.NullMarked;
