/**
 * What the log says of a start: of a good one, of one that failed, and of one for which
 * the properties have no effect. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.report;

import org.jspecify.annotations.NullMarked;
