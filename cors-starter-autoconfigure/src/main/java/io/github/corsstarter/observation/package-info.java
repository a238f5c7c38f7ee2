/**
 * What happened: metrics, trace attributes, and the ledger of counts and recent failures.
 * Everything is bounded, whatever clients send.
 */
@NullMarked
package io.github.corsstarter.observation;

import org.jspecify.annotations.NullMarked;
