/**
 * The orders API; the same controllers serve MVC and WebFlux.
 */
@NullMarked
package io.github.corsstarter.sample.api;

import org.jspecify.annotations.NullMarked;
