/**
 * What fuzzers run: one class for each kind of text that clients or operators choose.
 */
@NullMarked
package io.github.corsstarter.fuzz;

import org.jspecify.annotations.NullMarked;
