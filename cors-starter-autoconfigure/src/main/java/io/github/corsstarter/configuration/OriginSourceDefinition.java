package io.github.corsstarter.configuration;

import io.github.corsstarter.SourceRules;

/**
 * A source that policies of the active environment name. Definitions are equal if the
 * same is read in the same way.
 *
 * @param name the name of the source
 * @param property the path of its keys
 * @param settings its keys
 * @param rules which of its entries are allowed
 * @since 0.1.0
 */
public record OriginSourceDefinition(String name, String property, OriginSourceProperties settings, SourceRules rules) {
}
