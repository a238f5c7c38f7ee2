@NullMarked
package io.github.corsstarter.configuration;

import org.jspecify.annotations.NullMarked;
