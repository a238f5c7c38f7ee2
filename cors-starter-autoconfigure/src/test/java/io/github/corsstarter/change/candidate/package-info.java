@NullMarked
package io.github.corsstarter.change.candidate;

import org.jspecify.annotations.NullMarked;
