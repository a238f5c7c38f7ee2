/**
 * Endpoints of the actuator that need the request, on the WebFlux stack. Not API: may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.actuate.reactive;

import org.jspecify.annotations.NullMarked;
