@NullMarked
package io.github.corsstarter.report;

import org.jspecify.annotations.NullMarked;
