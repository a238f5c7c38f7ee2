/**
 * Test slices of an application with a policy.
 */
@NullMarked
package io.github.corsstarter.slice;

import org.jspecify.annotations.NullMarked;
