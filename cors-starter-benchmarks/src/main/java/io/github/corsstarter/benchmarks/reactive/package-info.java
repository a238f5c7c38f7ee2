/**
 * The WebFlux filter side by side with that of Spring.
 */
@NullMarked
package io.github.corsstarter.benchmarks.reactive;

import org.jspecify.annotations.NullMarked;
