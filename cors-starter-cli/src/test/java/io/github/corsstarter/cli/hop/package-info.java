@NullMarked
package io.github.corsstarter.cli.hop;

import org.jspecify.annotations.NullMarked;
