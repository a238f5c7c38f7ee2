/**
 * The table of broken situations: each is told its cause, and fixed as it is told.
 */
@NullMarked
package io.github.corsstarter.situations;

import org.jspecify.annotations.NullMarked;
