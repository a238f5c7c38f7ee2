/**
 * The self-attack on an allowlist that was just compiled: what an attacker would try, and
 * the reference matcher that tells which verdict is right. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.origin.attack;

import org.jspecify.annotations.NullMarked;
