/**
 * The names and grammars of HTTP and of the Fetch standard: tokens, methods, header names
 * and the bounded scan of a requested-header list.
 */
@NullMarked
package io.github.corsstarter.http;

import org.jspecify.annotations.NullMarked;
