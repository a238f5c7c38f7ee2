@NullMarked
package io.github.corsstarter.registry.reader;

import org.jspecify.annotations.NullMarked;
