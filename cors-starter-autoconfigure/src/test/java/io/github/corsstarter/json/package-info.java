/**
 * Tests.
 */
@NullMarked
package io.github.corsstarter.json;

import org.jspecify.annotations.NullMarked;
