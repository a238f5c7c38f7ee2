/**
 * A policy written for the proxy in front of an application. What a target cannot express
 * is a {@linkplain io.github.corsstarter.cli.export.Deviation deviation}; none of them
 * lets a page read what the policy denies.
 * <p>
 * Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.export;

import org.jspecify.annotations.NullMarked;
