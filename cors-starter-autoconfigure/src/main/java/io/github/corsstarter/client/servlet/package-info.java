/**
 * Reports of browsers on the servlet stack. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.client.servlet;

import org.jspecify.annotations.NullMarked;
