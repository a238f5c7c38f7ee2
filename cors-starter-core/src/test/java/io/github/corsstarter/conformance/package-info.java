/**
 * The table of requests and answers that every driver of the library has to pass: the
 * engine itself, and each web stack over a real socket.
 */
@NullMarked
package io.github.corsstarter.conformance;

import org.jspecify.annotations.NullMarked;
