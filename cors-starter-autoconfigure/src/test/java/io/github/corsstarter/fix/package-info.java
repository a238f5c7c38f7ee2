@NullMarked
package io.github.corsstarter.fix;

import org.jspecify.annotations.NullMarked;
