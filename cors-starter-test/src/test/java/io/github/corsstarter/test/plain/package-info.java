/**
 * Applications that know nothing of the CORS starter.
 */
@NullMarked
package io.github.corsstarter.test.plain;

import org.jspecify.annotations.NullMarked;
