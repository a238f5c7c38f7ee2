/**
 * YAML files whose keys are known, and where each mistake in them is. Start at
 * {@link io.github.corsstarter.yaml.YamlNodes}. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.yaml;

import org.jspecify.annotations.NullMarked;
