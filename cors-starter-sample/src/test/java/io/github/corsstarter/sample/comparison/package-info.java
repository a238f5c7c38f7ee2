/**
 * The simulated browser of core beside the real ones: the same calls, the same servers.
 */
@NullMarked
package io.github.corsstarter.sample.comparison;

import org.jspecify.annotations.NullMarked;
