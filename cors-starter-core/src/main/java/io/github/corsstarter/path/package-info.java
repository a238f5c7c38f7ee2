/**
 * Path patterns as Spring reads them, where there is no Spring. Not API: may change in
 * any release.
 */
@NullMarked
package io.github.corsstarter.path;

import org.jspecify.annotations.NullMarked;
