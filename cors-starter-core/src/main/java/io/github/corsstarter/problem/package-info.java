/**
 * The mistakes that a configuration can hold, each typed.
 */
@NullMarked
package io.github.corsstarter.problem;

import org.jspecify.annotations.NullMarked;
