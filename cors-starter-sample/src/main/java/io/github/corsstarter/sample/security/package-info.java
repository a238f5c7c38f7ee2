/**
 * HTTP Basic for the API, once for each stack, without a word about CORS.
 */
@NullMarked
package io.github.corsstarter.sample.security;

import org.jspecify.annotations.NullMarked;
