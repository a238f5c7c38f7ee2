/**
 * Policies that are tried beside the active ones: what they would decide is counted and
 * changes no answer. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.change.candidate;

import org.jspecify.annotations.NullMarked;
