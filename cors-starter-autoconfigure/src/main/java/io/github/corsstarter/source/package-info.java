/**
 * Where a property was written: source, file and line.
 */
@NullMarked
package io.github.corsstarter.source;

import org.jspecify.annotations.NullMarked;
