@NullMarked
package io.github.corsstarter.problem;

import org.jspecify.annotations.NullMarked;
