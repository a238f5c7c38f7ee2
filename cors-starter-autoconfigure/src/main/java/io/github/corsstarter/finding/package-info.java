/**
 * Looks at the policies in force and at the application around them, and reports what is
 * doubtful or unsafe.
 */
@NullMarked
package io.github.corsstarter.finding;

import org.jspecify.annotations.NullMarked;
