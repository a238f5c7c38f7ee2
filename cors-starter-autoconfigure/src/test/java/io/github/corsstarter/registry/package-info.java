/**
 * Tests of origins that come from registries.
 */
@NullMarked
package io.github.corsstarter.registry;

import org.jspecify.annotations.NullMarked;
