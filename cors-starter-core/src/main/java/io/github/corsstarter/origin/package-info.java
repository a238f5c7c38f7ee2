/**
 * Origins and origin patterns: the strict parser for configuration, the bounded parser
 * for requests, and the index that matches one against the other. Not API: may change in
 * any release.
 */
@NullMarked
package io.github.corsstarter.origin;

import org.jspecify.annotations.NullMarked;
