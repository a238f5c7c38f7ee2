@NullMarked
package io.github.corsstarter.cli.draft;

import org.jspecify.annotations.NullMarked;
