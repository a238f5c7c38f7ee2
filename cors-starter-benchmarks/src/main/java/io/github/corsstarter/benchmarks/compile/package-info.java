/**
 * What a start pays for long lists.
 */
@NullMarked
package io.github.corsstarter.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
