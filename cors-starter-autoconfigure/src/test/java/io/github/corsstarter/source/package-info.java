@NullMarked
package io.github.corsstarter.source;

import org.jspecify.annotations.NullMarked;
