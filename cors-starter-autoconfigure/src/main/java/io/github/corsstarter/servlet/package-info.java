/**
 * The servlet filter: a request in, a decision out.
 */
@NullMarked
package io.github.corsstarter.servlet;

import org.jspecify.annotations.NullMarked;
