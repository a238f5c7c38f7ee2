/**
 * Tests.
 */
@NullMarked
package io.github.corsstarter.client;

import org.jspecify.annotations.NullMarked;
