@NullMarked
package io.github.corsstarter.origin.attack;

import org.jspecify.annotations.NullMarked;
