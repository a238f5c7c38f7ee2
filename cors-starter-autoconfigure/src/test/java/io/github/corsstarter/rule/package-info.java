@NullMarked
package io.github.corsstarter.rule;

import org.jspecify.annotations.NullMarked;
