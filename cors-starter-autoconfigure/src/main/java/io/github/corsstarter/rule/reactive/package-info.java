/**
 * What findings need to know of a WebFlux application. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.rule.reactive;

import org.jspecify.annotations.NullMarked;
