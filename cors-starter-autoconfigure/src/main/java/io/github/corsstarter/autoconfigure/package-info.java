/**
 * Auto-configurations of what both stacks share, conditions, failure analyzers and
 * runtime hints.
 */
@NullMarked
package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.NullMarked;
