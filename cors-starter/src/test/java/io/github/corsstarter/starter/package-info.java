/**
 * What must be true of the jars as they are published.
 */
@NullMarked
package io.github.corsstarter.starter;

import org.jspecify.annotations.NullMarked;
