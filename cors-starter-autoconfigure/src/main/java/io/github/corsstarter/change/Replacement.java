package io.github.corsstarter.change;

import java.util.List;

import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.web.Generation;

/**
 * Policies that may become active.
 *
 * @param loaded their configuration
 * @param generation the policies, as the generation after the active one
 * @param restartNeeded the keys that changed and count only after a restart
 */
record Replacement(LoadedCorsConfiguration loaded, Generation generation, List<String> restartNeeded) {
}
