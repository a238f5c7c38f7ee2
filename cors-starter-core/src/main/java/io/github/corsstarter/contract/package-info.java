/**
 * What pages may do, stated once and checked against policies and servers. Start at
 * {@link io.github.corsstarter.contract.Contract}. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.contract;

import org.jspecify.annotations.NullMarked;
