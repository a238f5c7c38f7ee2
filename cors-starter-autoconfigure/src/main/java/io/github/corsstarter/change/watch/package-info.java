/**
 * What makes a policy be read again: a fresh environment, the files that it comes from,
 * and who notices that they, or the environment, have changed. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.change.watch;

import org.jspecify.annotations.NullMarked;
