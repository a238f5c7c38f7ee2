/**
 * From properties and environment to policies: {@code cors.*} is bound, checked and
 * turned into the policies of each environment. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.configuration;

import org.jspecify.annotations.NullMarked;
