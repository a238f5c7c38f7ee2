/**
 * What a change broke: requests that the policies before it would have allowed. Not API:
 * may change in any release.
 */
@NullMarked
package io.github.corsstarter.change.guard;

import org.jspecify.annotations.NullMarked;
