/**
 * What is doubtful or unsafe about policies that are free of mistakes.
 */
@NullMarked
package io.github.corsstarter.finding;

import org.jspecify.annotations.NullMarked;
