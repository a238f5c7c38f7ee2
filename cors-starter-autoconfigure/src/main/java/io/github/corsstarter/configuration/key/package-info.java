/**
 * What keys below {@code cors} mean, also those that are written as elsewhere. Not API:
 * may change in any release.
 */
@NullMarked
package io.github.corsstarter.configuration.key;

import org.jspecify.annotations.NullMarked;
