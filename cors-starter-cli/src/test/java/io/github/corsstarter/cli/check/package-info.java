@NullMarked
package io.github.corsstarter.cli.check;

import org.jspecify.annotations.NullMarked;
