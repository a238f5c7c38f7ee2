/**
 * What happens to everybody else's CORS, on running servers: on a path without a policy
 * nothing at all, and on a governed path the policy has the last word.
 * {@code integration-tests/coexistence} runs the same tests with libraries that the build
 * does not need.
 */
@NullMarked
package io.github.corsstarter.coexistence;

import org.jspecify.annotations.NullMarked;
