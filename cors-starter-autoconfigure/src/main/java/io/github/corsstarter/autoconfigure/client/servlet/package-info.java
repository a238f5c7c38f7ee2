/**
 * Auto-configuration of the reports of browsers on the servlet stack. Not API: may change
 * in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.client.servlet;

import org.jspecify.annotations.NullMarked;
