/**
 * Contracts from a terminal: {@code check} and {@code draft}.
 */
@NullMarked
package io.github.corsstarter.cli;

import org.jspecify.annotations.NullMarked;
