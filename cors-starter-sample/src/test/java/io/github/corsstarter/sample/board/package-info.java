/**
 * The Grafana boards of the documents: what is on them, and how they are written.
 */
@NullMarked
package io.github.corsstarter.sample.board;

import org.jspecify.annotations.NullMarked;
