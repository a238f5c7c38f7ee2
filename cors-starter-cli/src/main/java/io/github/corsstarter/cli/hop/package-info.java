/**
 * What each hop between a page and a server does to CORS: the same requests are sent to
 * each of them, and their answers compared. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.hop;

import org.jspecify.annotations.NullMarked;
