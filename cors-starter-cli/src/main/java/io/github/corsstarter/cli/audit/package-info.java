/**
 * What an audit of running applications reports, and its rules. Not API: may change in
 * any release.
 */
@NullMarked
package io.github.corsstarter.cli.audit;

import org.jspecify.annotations.NullMarked;
