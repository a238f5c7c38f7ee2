@NullMarked
package io.github.corsstarter.observation;

import org.jspecify.annotations.NullMarked;
