/**
 * What keys below {@code cors} mean, also those that are written as elsewhere.
 */
@NullMarked
package io.github.corsstarter.configuration.key;

import org.jspecify.annotations.NullMarked;
