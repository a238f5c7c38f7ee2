/**
 * Checks of a contract against the hops in front of a server: what is checked, when, and
 * how the outcome is written. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.check;

import org.jspecify.annotations.NullMarked;
