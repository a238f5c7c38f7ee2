/**
 * The table of broken situations: each is told its cause, and mended as it is told.
 */
@NullMarked
package io.github.corsstarter.situations;

import org.jspecify.annotations.NullMarked;
