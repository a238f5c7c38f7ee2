/**
 * What the page server gives out.
 */
@NullMarked
package io.github.corsstarter.sample.page;

import org.jspecify.annotations.NullMarked;
