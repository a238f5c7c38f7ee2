/**
 * Origins that come from real databases.
 */
@NullMarked
package io.github.corsstarter.registries;

import org.jspecify.annotations.NullMarked;
