/**
 * What pages may do, stated once and checked against policies and servers.
 */
@NullMarked
package io.github.corsstarter.contract;

import org.jspecify.annotations.NullMarked;
