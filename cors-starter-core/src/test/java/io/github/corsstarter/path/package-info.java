@NullMarked
package io.github.corsstarter.path;

import org.jspecify.annotations.NullMarked;
