/**
 * Running applications, read through their actuators: the endpoints, how they are asked,
 * and what to make of answers that are not theirs. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.actuator;

import org.jspecify.annotations.NullMarked;
