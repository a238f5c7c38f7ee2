/**
 * The names and grammars of HTTP and of the Fetch standard: tokens, methods, header names
 * and the bounded scan of a requested-header list. API is what the page
 * {@code docs/reference/api.md} lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.http;

import org.jspecify.annotations.NullMarked;
