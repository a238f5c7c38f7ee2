/**
 * Benchmarks of the decision, and the requests and allowlists that all of them share.
 */
@NullMarked
package io.github.corsstarter.benchmarks;

import org.jspecify.annotations.NullMarked;
