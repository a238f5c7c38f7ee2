/**
 * Auto-configuration of origins that come from registries. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.registry;

import org.jspecify.annotations.NullMarked;
