/**
 * Tests for what is written for people and programs.
 */
@NullMarked
package io.github.corsstarter.cli.text;

import org.jspecify.annotations.NullMarked;
