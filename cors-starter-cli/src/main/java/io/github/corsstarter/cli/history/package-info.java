/**
 * The runs of checks that are kept in a folder, and since when something is as it is. Not
 * API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.history;

import org.jspecify.annotations.NullMarked;
