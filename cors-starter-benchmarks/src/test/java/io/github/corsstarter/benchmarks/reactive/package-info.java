@NullMarked
package io.github.corsstarter.benchmarks.reactive;

import org.jspecify.annotations.NullMarked;
