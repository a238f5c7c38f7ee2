/**
 * Auto-configuration of changes while the application runs. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.change;

import org.jspecify.annotations.NullMarked;
