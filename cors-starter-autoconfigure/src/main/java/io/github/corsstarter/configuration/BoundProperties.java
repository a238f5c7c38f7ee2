package io.github.corsstarter.configuration;

import java.util.List;
import java.util.Map;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * The keys below {@code cors} as they were bound, with what went wrong.
 *
 * @param properties the keys; what could not be read is unset
 * @param problems values of the wrong type and unknown properties
 * @param placeholders the paths of properties that hold unresolved placeholders, and
 * their values
 * @param present whether anything was bound or went wrong; variables of other systems
 * that start with {@code CORS_} do not count
 */
record BoundProperties(CorsProperties properties, List<CorsPolicyProblem> problems, Map<String, String> placeholders,
		boolean present) {
}
