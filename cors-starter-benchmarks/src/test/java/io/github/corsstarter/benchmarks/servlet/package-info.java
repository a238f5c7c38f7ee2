@NullMarked
package io.github.corsstarter.benchmarks.servlet;

import org.jspecify.annotations.NullMarked;
