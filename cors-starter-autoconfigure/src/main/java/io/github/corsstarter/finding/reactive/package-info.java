/**
 * What findings need to know of a WebFlux application.
 */
@NullMarked
package io.github.corsstarter.finding.reactive;

import org.jspecify.annotations.NullMarked;
