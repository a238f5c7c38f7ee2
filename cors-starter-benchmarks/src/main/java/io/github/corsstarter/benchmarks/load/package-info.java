/**
 * Whole applications, under load and while they start.
 */
@NullMarked
package io.github.corsstarter.benchmarks.load;

import org.jspecify.annotations.NullMarked;
