/**
 * Explains denied requests, and answers questions about requests, with the source of each
 * property. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.explainer;

import org.jspecify.annotations.NullMarked;
