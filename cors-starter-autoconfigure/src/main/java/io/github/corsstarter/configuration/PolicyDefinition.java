package io.github.corsstarter.configuration;

import java.util.List;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;

/**
 * A policy before it is compiled, and its paths.
 *
 * @param paths the path patterns
 * @param spec the policy
 * @param incomplete whether origins are missing for a reason that is known
 */
record PolicyDefinition(Setting<List<String>> paths, CorsPolicySpec spec, boolean incomplete) {
}
