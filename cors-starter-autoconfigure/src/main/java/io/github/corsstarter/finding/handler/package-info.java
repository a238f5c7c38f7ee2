/**
 * The handlers of an application, and what they themselves allow.
 */
@NullMarked
package io.github.corsstarter.finding.handler;

import org.jspecify.annotations.NullMarked;
