/**
 * Binds {@code cors.*} and turns it into policies.
 */
@NullMarked
package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.NullMarked;
