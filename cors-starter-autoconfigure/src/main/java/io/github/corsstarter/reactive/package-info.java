/**
 * The WebFlux filter: an exchange in, a decision out. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.reactive;

import org.jspecify.annotations.NullMarked;
