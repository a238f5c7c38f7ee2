/**
 * From properties and environment to policies: {@code cors.*} is bound, checked and
 * turned into the policies of each environment.
 */
@NullMarked
package io.github.corsstarter.configuration;

import org.jspecify.annotations.NullMarked;
