/**
 * What a change of policies allows that was denied, and the other way round. Start at
 * {@link io.github.corsstarter.change.PolicyDiff}. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.change;

import org.jspecify.annotations.NullMarked;
