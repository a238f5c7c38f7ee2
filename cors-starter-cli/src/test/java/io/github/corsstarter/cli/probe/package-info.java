@NullMarked
package io.github.corsstarter.cli.probe;

import org.jspecify.annotations.NullMarked;
