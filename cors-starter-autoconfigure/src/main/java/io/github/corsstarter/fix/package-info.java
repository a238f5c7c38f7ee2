/**
 * Fixes for mistakes in properties, in the notation of the place. Each is tried before it
 * is shown: as it stands, the next start accepts it. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.fix;

import org.jspecify.annotations.NullMarked;
