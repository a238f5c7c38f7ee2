/**
 * Endpoints of the actuator that need the request, on the WebFlux stack.
 */
@NullMarked
package io.github.corsstarter.actuate.reactive;

import org.jspecify.annotations.NullMarked;
