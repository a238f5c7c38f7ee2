/**
 * Explains denied requests, and answers questions about requests, with the source of each
 * property.
 */
@NullMarked
package io.github.corsstarter.explainer;

import org.jspecify.annotations.NullMarked;
