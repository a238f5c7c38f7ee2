/**
 * The WebFlux filter: an exchange in, a decision out.
 */
@NullMarked
package io.github.corsstarter.reactive;

import org.jspecify.annotations.NullMarked;
