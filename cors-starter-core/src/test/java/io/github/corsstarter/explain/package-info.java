@NullMarked
package io.github.corsstarter.explain;

import org.jspecify.annotations.NullMarked;
