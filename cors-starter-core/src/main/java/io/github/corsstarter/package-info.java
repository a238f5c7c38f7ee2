/**
 * The public path of the library: what an operator wrote, the policy compiled from it,
 * and the decision about one request. API is what the page {@code docs/reference/api.md}
 * lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter;

import org.jspecify.annotations.NullMarked;
