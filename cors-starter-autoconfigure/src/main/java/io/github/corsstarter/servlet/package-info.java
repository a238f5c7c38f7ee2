/**
 * The servlet filter: a request in, a decision out. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.servlet;

import org.jspecify.annotations.NullMarked;
