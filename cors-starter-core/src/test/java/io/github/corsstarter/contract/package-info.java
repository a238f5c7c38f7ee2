@NullMarked
package io.github.corsstarter.contract;

import org.jspecify.annotations.NullMarked;
