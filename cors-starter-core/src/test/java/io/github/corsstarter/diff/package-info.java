@NullMarked
package io.github.corsstarter.diff;

import org.jspecify.annotations.NullMarked;
