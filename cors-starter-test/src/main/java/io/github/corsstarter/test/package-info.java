/**
 * Tests CORS like everything else: assertions over a client that acts as a browser does.
 * Start at {@link io.github.corsstarter.test.TestBrowser}.
 */
@NullMarked
package io.github.corsstarter.test;

import org.jspecify.annotations.NullMarked;
