/**
 * Contracts and policies from a terminal: the commands, and how one ends.
 */
@NullMarked
package io.github.corsstarter.cli;

import org.jspecify.annotations.NullMarked;
