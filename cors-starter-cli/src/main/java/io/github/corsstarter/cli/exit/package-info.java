/**
 * How a command ends: its status and, if it cannot go on, the lines that say why. Not
 * API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.exit;

import org.jspecify.annotations.NullMarked;
