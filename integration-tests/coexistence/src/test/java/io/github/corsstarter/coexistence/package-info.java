/**
 * Mechanisms that come with other libraries. What is asked of them, and of the rest of
 * this package, is in the tests of the auto-configuration module.
 */
@NullMarked
package io.github.corsstarter.coexistence;

import org.jspecify.annotations.NullMarked;
