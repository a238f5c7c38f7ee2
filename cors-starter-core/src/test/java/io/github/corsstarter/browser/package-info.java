@NullMarked
package io.github.corsstarter.browser;

import org.jspecify.annotations.NullMarked;
