@NullMarked
package io.github.corsstarter.test.cli;

import org.jspecify.annotations.NullMarked;
