/**
 * Contracts from a terminal. Nothing but the JDK, the core and SnakeYAML is needed.
 */
@NullMarked
package io.github.corsstarter.test.cli;

import org.jspecify.annotations.NullMarked;
