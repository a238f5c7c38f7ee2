@NullMarked
package io.github.corsstarter.rule.handler;

import org.jspecify.annotations.NullMarked;
