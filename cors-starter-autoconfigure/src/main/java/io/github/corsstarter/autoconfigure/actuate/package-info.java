/**
 * Auto-configuration of the actuator endpoints. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
