@NullMarked
package io.github.corsstarter.change.watch;

import org.jspecify.annotations.NullMarked;
