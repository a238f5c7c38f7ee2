@NullMarked
package io.github.corsstarter;

import org.jspecify.annotations.NullMarked;
