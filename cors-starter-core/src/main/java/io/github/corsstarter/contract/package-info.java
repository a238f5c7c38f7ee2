/**
 * What pages may do, stated once and checked against policies and servers. Start at
 * {@link io.github.corsstarter.contract.Contract}.
 */
@NullMarked
package io.github.corsstarter.contract;

import org.jspecify.annotations.NullMarked;
