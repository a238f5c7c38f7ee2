@NullMarked
package io.github.corsstarter.cli.history;

import org.jspecify.annotations.NullMarked;
