/**
 * Arguments of the command line that several commands take: URLs, header lines, seconds
 * and addresses. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.argument;

import org.jspecify.annotations.NullMarked;
