/**
 * What the probe of pages can tell in real browsers.
 */
@NullMarked
package io.github.corsstarter.sample.probe;

import org.jspecify.annotations.NullMarked;
