/**
 * Auto-configuration for WebFlux applications. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
