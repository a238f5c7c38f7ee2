@NullMarked
package io.github.corsstarter.actuate;

import org.jspecify.annotations.NullMarked;
