/**
 * Policy documents in files and of running applications, and reports of how two of them
 * differ. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.diff;

import org.jspecify.annotations.NullMarked;
