/**
 * Endpoints of the actuator that need the request, on the servlet stack. Not API: may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.actuate.servlet;

import org.jspecify.annotations.NullMarked;
