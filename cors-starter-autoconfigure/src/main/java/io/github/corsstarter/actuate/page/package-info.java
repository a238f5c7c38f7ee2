/**
 * Pages for people: what the endpoints say, as HTML without scripts. Not API: may change
 * in any release.
 */
@NullMarked
package io.github.corsstarter.actuate.page;

import org.jspecify.annotations.NullMarked;
