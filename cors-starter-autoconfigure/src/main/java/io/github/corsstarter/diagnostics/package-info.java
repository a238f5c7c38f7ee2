/**
 * Where properties were written, the analysis of a failed start, and the report of a good
 * one.
 */
@NullMarked
package io.github.corsstarter.diagnostics;

import org.jspecify.annotations.NullMarked;
