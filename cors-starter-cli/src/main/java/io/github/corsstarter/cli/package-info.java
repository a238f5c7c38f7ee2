/**
 * Contracts and policies from a terminal: the commands.
 */
@NullMarked
package io.github.corsstarter.cli;

import org.jspecify.annotations.NullMarked;
