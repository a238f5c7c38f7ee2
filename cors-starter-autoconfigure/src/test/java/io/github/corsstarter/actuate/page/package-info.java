@NullMarked
package io.github.corsstarter.actuate.page;

import org.jspecify.annotations.NullMarked;
