/**
 * JSON that others wrote, read strictly as a stream of which only the expected shape is
 * taken. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.json;

import org.jspecify.annotations.NullMarked;
