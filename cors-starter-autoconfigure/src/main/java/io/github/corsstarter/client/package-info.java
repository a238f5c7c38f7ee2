/**
 * What browsers report: which calls of a page they blocked, and what the policies say to
 * that. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.client;

import org.jspecify.annotations.NullMarked;
