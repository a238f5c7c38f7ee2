/**
 * What CORS layers other than the policies allow, and the policies that allow as much.
 * May change in any release.
 */
@NullMarked
package io.github.corsstarter.rule.layer;

import org.jspecify.annotations.NullMarked;
