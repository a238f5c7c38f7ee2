/**
 * The browsers of this machine, driven without a window.
 */
@NullMarked
package io.github.corsstarter.sample.browser;

import org.jspecify.annotations.NullMarked;
