@NullMarked
package io.github.corsstarter.origin;

import org.jspecify.annotations.NullMarked;
