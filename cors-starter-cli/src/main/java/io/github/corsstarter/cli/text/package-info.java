/**
 * What is written for programs, reviews and terminals: JSON, Markdown and lines in which
 * nothing that others wrote acts. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.cli.text;

import org.jspecify.annotations.NullMarked;
