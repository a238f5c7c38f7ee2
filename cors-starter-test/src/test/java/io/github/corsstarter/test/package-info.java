@NullMarked
package io.github.corsstarter.test;

import org.jspecify.annotations.NullMarked;
