@NullMarked
package io.github.corsstarter.rule.layer;

import org.jspecify.annotations.NullMarked;
