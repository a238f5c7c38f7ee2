/**
 * The handlers of an application, and what they themselves allow. Not API: may change in
 * any release.
 */
@NullMarked
package io.github.corsstarter.rule.handler;

import org.jspecify.annotations.NullMarked;
