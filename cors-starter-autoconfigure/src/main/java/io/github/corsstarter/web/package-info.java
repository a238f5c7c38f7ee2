/**
 * The active policies by path, and the decision about a request under them, for both
 * stacks.
 */
@NullMarked
package io.github.corsstarter.web;

import org.jspecify.annotations.NullMarked;
