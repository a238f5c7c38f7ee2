/**
 * What happened: metrics, trace attributes, and the ledger of counts and recent failures.
 * Everything is bounded, whatever clients send. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.observation;

import org.jspecify.annotations.NullMarked;
