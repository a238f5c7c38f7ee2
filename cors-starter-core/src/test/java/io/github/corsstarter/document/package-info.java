@NullMarked
package io.github.corsstarter.document;

import org.jspecify.annotations.NullMarked;
