/**
 * The same requests put to Spring's CORS processors and to the engine.
 */
@NullMarked
package io.github.corsstarter.differential;

import org.jspecify.annotations.NullMarked;
