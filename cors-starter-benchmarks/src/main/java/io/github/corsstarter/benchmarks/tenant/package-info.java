/**
 * Origins of tenants: read from a database in the background, and asked for with each
 * request.
 */
@NullMarked
package io.github.corsstarter.benchmarks.tenant;

import org.jspecify.annotations.NullMarked;
