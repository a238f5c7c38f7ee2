@NullMarked
package io.github.corsstarter.cli.audit;

import org.jspecify.annotations.NullMarked;
