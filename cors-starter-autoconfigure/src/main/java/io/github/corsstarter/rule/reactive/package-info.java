/**
 * What findings need to know of a WebFlux application.
 */
@NullMarked
package io.github.corsstarter.rule.reactive;

import org.jspecify.annotations.NullMarked;
