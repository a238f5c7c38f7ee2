@NullMarked
package io.github.corsstarter.configuration.key;

import org.jspecify.annotations.NullMarked;
