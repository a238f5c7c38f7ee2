/**
 * An orders API behind Spring Security, and a page on another origin that calls it.
 */
@NullMarked
package io.github.corsstarter.sample;

import org.jspecify.annotations.NullMarked;
