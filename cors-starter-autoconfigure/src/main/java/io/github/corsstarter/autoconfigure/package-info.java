/**
 * Auto-configurations of what both stacks share, conditions, failure analyzers and
 * runtime hints. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.NullMarked;
