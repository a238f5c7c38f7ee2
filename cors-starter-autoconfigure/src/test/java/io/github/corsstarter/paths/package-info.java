/**
 * Hostile requests over sockets. For each path that can be read in two ways: the handler
 * that runs, the policy that decides, and the policy that is named by an explanation. For
 * whatever a client sends or somebody asks: no answer of the actuator fails.
 */
@NullMarked
package io.github.corsstarter.paths;

import org.jspecify.annotations.NullMarked;
