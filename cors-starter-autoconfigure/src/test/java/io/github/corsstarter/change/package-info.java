@NullMarked
package io.github.corsstarter.change;

import org.jspecify.annotations.NullMarked;
