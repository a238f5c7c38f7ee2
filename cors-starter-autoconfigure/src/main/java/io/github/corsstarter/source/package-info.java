/**
 * Where a property was written: source, file and line. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.source;

import org.jspecify.annotations.NullMarked;
