/**
 * The actuator endpoints and what they return. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.actuate;

import org.jspecify.annotations.NullMarked;
