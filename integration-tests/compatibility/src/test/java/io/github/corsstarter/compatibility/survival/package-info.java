/**
 * The survival matrix: one table of cases, which every server has to pass, and the report
 * that is made of it.
 */
@NullMarked
package io.github.corsstarter.compatibility.survival;

import org.jspecify.annotations.NullMarked;
