/**
 * What findings need to know of a servlet application.
 */
@NullMarked
package io.github.corsstarter.rule.servlet;

import org.jspecify.annotations.NullMarked;
