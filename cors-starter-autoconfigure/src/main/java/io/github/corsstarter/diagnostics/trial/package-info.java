/**
 * Fixes are tried before they are shown.
 */
@NullMarked
package io.github.corsstarter.diagnostics.trial;

import org.jspecify.annotations.NullMarked;
