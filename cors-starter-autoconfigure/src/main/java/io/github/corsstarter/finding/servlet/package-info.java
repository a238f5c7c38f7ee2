/**
 * What findings need to know of a servlet application.
 */
@NullMarked
package io.github.corsstarter.finding.servlet;

import org.jspecify.annotations.NullMarked;
