/**
 * The code of the guide to testing.
 */
@NullMarked
package io.github.corsstarter.test.guide;

import org.jspecify.annotations.NullMarked;
