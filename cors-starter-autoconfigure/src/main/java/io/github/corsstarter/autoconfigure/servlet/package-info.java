/**
 * Auto-configuration for servlet applications. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.servlet;

import org.jspecify.annotations.NullMarked;
