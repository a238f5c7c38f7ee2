@NullMarked
package io.github.corsstarter.benchmarks;

import org.jspecify.annotations.NullMarked;
