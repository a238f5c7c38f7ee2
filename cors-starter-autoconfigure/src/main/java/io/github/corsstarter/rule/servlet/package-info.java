/**
 * What findings need to know of a servlet application. Not API: may change in any
 * release.
 */
@NullMarked
package io.github.corsstarter.rule.servlet;

import org.jspecify.annotations.NullMarked;
