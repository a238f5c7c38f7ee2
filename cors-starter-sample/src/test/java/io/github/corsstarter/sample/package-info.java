/**
 * The sample, driven over real sockets and in a real browser.
 */
@NullMarked
package io.github.corsstarter.sample;

import org.jspecify.annotations.NullMarked;
