@NullMarked
package io.github.corsstarter.cli.actuator;

import org.jspecify.annotations.NullMarked;
