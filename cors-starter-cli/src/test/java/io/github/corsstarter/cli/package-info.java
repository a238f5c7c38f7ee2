@NullMarked
package io.github.corsstarter.cli;

import org.jspecify.annotations.NullMarked;
