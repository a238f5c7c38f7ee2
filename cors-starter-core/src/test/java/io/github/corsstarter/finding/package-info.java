@NullMarked
package io.github.corsstarter.finding;

import org.jspecify.annotations.NullMarked;
