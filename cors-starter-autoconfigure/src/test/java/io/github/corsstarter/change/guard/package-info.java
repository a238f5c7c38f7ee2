@NullMarked
package io.github.corsstarter.change.guard;

import org.jspecify.annotations.NullMarked;
