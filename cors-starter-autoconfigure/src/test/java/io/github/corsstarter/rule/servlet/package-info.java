@NullMarked
package io.github.corsstarter.rule.servlet;

import org.jspecify.annotations.NullMarked;
