/**
 * Checks for monitoring: an HTTP server that runs one when it is asked. Not API: may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.probe;

import org.jspecify.annotations.NullMarked;
