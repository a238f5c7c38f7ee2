/**
 * Customers with domains of their own, in the profile {@code tenants}.
 */
@NullMarked
package io.github.corsstarter.sample.tenant;

import org.jspecify.annotations.NullMarked;
