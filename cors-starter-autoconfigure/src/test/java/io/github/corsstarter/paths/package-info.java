/**
 * For each path that can be read in two ways: the handler that runs, the policy that
 * decides, and the policy that is named by an explanation.
 */
@NullMarked
package io.github.corsstarter.paths;

import org.jspecify.annotations.NullMarked;
