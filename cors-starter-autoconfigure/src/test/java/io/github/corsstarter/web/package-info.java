@NullMarked
package io.github.corsstarter.web;

import org.jspecify.annotations.NullMarked;
