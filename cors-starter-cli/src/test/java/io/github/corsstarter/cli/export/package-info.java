/**
 * Tests for what is written for proxies, on the real ones.
 */
@NullMarked
package io.github.corsstarter.cli.export;

import org.jspecify.annotations.NullMarked;
