/**
 * A contract drafted from what a running application allows. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.cli.draft;

import org.jspecify.annotations.NullMarked;
