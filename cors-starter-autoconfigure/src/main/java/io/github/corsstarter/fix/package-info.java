/**
 * Problems of a configuration in words, with fixes in the notation of the place. Each fix
 * is tried before it is shown: as it stands, the next start accepts it. Not API: may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.fix;

import org.jspecify.annotations.NullMarked;
