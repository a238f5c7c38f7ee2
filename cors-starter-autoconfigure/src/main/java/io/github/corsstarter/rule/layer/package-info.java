/**
 * What CORS layers other than the policies allow, and the policies that allow as much.
 * Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.rule.layer;

import org.jspecify.annotations.NullMarked;
