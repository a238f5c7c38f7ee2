/**
 * Auto-configuration of the reports of browsers on the WebFlux stack. Not API: may change
 * in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.client.reactive;

import org.jspecify.annotations.NullMarked;
