/**
 * The handlers of an application, and what they themselves allow.
 */
@NullMarked
package io.github.corsstarter.rule.handler;

import org.jspecify.annotations.NullMarked;
