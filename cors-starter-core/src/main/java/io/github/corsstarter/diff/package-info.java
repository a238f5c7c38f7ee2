/**
 * What a change of policies allows that was denied, and the other way round. Start at
 * {@link io.github.corsstarter.diff.PolicyDiff}. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.diff;

import org.jspecify.annotations.NullMarked;
