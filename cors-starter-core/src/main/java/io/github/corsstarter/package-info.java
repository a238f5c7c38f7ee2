/**
 * The public path of the library: what an operator wrote, the policy compiled from it,
 * and the decision about one request.
 */
@NullMarked
package io.github.corsstarter;

import org.jspecify.annotations.NullMarked;
