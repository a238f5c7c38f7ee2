/**
 * Rules that say what is doubtful or unsafe about the active policies and about the
 * application around them.
 */
@NullMarked
package io.github.corsstarter.rule;

import org.jspecify.annotations.NullMarked;
