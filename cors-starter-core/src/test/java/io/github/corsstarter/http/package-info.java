@NullMarked
package io.github.corsstarter.http;

import org.jspecify.annotations.NullMarked;
