/**
 * The pages that call the API, served on origins of their own.
 */
@NullMarked
package io.github.corsstarter.sample.page;

import org.jspecify.annotations.NullMarked;
