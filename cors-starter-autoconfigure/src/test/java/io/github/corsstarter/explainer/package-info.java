@NullMarked
package io.github.corsstarter.explainer;

import org.jspecify.annotations.NullMarked;
