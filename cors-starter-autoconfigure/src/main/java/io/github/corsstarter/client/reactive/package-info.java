/**
 * Reports of browsers on the WebFlux stack. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.client.reactive;

import org.jspecify.annotations.NullMarked;
